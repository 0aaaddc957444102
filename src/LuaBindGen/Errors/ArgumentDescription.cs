using System.Globalization;
using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>What a script passed, in words.</summary>
internal static class ArgumentDescription
{
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
                    { } value => state.Types.FindOrNull(value.GetType())?.Export.Name ?? value.GetType().Name,
                    null => "userdata",
                };
        }
    }
}
