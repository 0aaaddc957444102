using System.Globalization;
using System.Text;
using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>What a script passed, in words.</summary>
internal static class ArgumentDescription
{
    // A script's keys are of any length; a message is to be read.
    private const int LongestKey = 100;

    /// <summary>A key as messages show it: of a long one, its start.</summary>
    internal static string OfKey(ReadOnlySpan<byte> key)
    {
        if (key.Length <= LongestKey)
            return Encoding.UTF8.GetString(key);

        // Not through a letter: at most three of its bytes continue it.
        var end = LongestKey;
        while (end > LongestKey - 3 && (key[end] & 0xC0) == 0x80)
            end--;
        return Encoding.UTF8.GetString(key[..end]) + "...";
    }

    /// <summary>A key as it stands behind a table: <c>.name</c>, <c>[3]</c>.</summary>
    internal static string OfPlace(LuaState state, LuaStack stack, int index)
    {
        if (stack.TypeAt(index) == LuaType.Boolean)
            return stack.ToBoolean(index) ? "[true]" : "[false]";
        if (stack.TryNumber(index, out var number))
            return stack.TryInteger(index, out var integer)
                ? $"[{integer.ToString(CultureInfo.InvariantCulture)}]"
                : $"[{number.ToString("R", CultureInfo.InvariantCulture)}]";
        if (stack.TypeAt(index) != LuaType.String)
            return $"[{Of(state, stack, index)}]";
        var key = OfKey(stack.Bytes(index));
        return IsName(key) ? "." + key : $"[\"{key}\"]";
    }

    internal static string Of(LuaState state, LuaStack stack, int index)
    {
        switch (stack.TypeAt(index))
        {
            case LuaType.None:
                return "no value";
            case LuaType.Nil:
                return "nil";
            case LuaType.Boolean:
                return "boolean";
            case LuaType.Number when stack.IsInteger(index):
                _ = stack.TryInteger(index, out var integer);
                return "the integer " + integer.ToString(CultureInfo.InvariantCulture);
            case LuaType.Number:
                _ = stack.TryNumber(index, out var number);
                return "the number " + number.ToString("R", CultureInfo.InvariantCulture);
            case LuaType.String:
                return System.Text.Unicode.Utf8.IsValid(stack.Bytes(index)) ? "string" : "a string that is not valid UTF-8";
            case LuaType.Table:
                return "table";
            case LuaType.Function:
                return "function";
            case LuaType.Thread:
                return "coroutine";
            default:
                return state.Objects.Find(stack, index) switch
                {
                    HostError => "error",
                    _ when state.Objects.FindView(stack, index)?.Collection is { } view => view.Name,
                    { } value => state.Types.FindOrNull(value.GetType())?.Export.Name ?? value.GetType().Name,
                    null => "userdata",
                };
        }
    }

    private static bool IsName(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
