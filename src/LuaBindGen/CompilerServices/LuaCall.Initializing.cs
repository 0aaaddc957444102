using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using LuaBindGen.Errors;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

// The table of initial values that a constructor takes as its last argument. It is read raw: a metamethod must not run below a managed
// frame. The slot after the table holds one field at a time, so that no number of fields needs more room than one.
public ref partial struct LuaCall
{
    // Field names are identifiers, and so ASCII. Longer ones than this are not worth a fast way.
    private const int LongestOnStack = 128;

    /// <summary>Whether an argument is a table that has no other fields than these; nothing at all stands for an empty one.</summary>
    /// <param name="index">Its slot; those after it are emptied.</param>
    /// <param name="names">The fields.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="InsufficientExecutionStackException">The stack of the coroutine is full.</exception>
    public bool HasFields(int index, string[] names)
    {
        if (!_stack.HasRoomFor(index + LuaStack.Spare))
            throw new InsufficientExecutionStackException($"No room for the fields of '{_function}'.");
        _stack.SetTop(index);
        if (_stack.TypeAt(index) != LuaType.Table)
            return IsAbsent(index);

        _stack.PushNil();
        while (true)
        {
            _stack.PushReference(State.Known.Next);
            _stack.PushValue(index);
            _stack.PushValue(index + 1);
            State.CallProtected(_stack, 2, 1);
            _stack.Remove(index + 1);
            if (_stack.TypeAt(index + 1) == LuaType.Nil)
                return true;
            if (!IsOneOf(_stack.Bytes(index + 1), names))
                return false;
        }
    }

    /// <summary>Puts a field of the table into the slot after it.</summary>
    /// <param name="index">The slot of the table.</param>
    /// <param name="name">The field.</param>
    /// <returns>Whether there is one.</returns>
    public readonly bool Field(int index, string name)
    {
        _stack.SetTop(index);
        if (_stack.TypeAt(index) != LuaType.Table)
        {
            _stack.PushNil();
            return false;
        }

        var bytes = name.Length <= LongestOnStack ? stackalloc byte[name.Length] : new byte[name.Length];
        _ = Encoding.ASCII.GetBytes(name, bytes);
        return _stack.RawGetField(index, bytes) != LuaType.Nil;
    }

    /// <summary>Raises that an argument is no table, or has a field that is not known.</summary>
    /// <param name="index">Its slot.</param>
    /// <param name="names">The fields that are known.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int WrongFields(int index, string[] names)
    {
        if (_stack.TypeAt(index) != LuaType.Table)
            return WrongArgument(index, "fields", "table");

        var key = index + 1;
        var shown = _stack.TypeAt(key) == LuaType.String ? $"'{ArgumentDescription.OfKey(_stack.Bytes(key))}'"
            : _stack.TryInteger(key, out var number) ? $"[{number.ToString(CultureInfo.InvariantCulture)}]"
            : $"[{ArgumentDescription.Of(State, _stack, key)}]";
        var known = string.Join(", ", names.Select(static name => $"'{name}'"));
        return Fail(new LuaCallException($"bad argument #{index} 'fields' to '{_function}' (unknown field {shown}; known are {known})"));
    }

    /// <summary>Raises that a field of the table is missing or wrong.</summary>
    /// <param name="name">The field, which stands in the last slot.</param>
    /// <param name="expected">What was expected.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int WrongField(string name, string expected) => Fail(new LuaCallException(
        IsAbsent(_stack.Top)
            ? $"missing field '{name}' to '{_function}' ({expected} expected)"
            : $"bad field '{name}' to '{_function}' ({Wrong(name, expected, _stack.Top)})"));

    private static bool IsOneOf(ReadOnlySpan<byte> key, string[] names)
    {
        foreach (var name in names)
            if (Ascii.Equals(key, name))
                return true;
        return false;
    }
}
