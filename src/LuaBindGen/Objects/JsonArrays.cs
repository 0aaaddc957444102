using LuaBindGen.CompilerServices;
using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>The mark of tables that are arrays in JSON, by which an empty one is told from an empty object.</summary>
/// <remarks>
/// A metatable with <c>__jsontype = "array"</c>, as dkjson has it. The tables of a state share one that is locked; a script may give its own tables another one with
/// that field.
/// </remarks>
internal sealed class JsonArrays
{
    private int _metatable;
    private nint _address;

    /// <summary>Marks the table on top. [-0, +0]</summary>
    internal void Mark(LuaStack stack)
    {
        if (_metatable == 0)
            Make(stack);
        else
            _ = stack.PushReference(_metatable);
        stack.SetMetatable(-2);
    }

    /// <summary>Looks for the mark of a table; false, and noted, where a metatable is too large. [-0, +0]</summary>
    internal static bool TryFindMark(ref LuaCall call, int table, out bool isMarked)
    {
        isMarked = false;
        var stack = call.Stack;
        if (!stack.TryPushMetatable(table))
            return true;

        var metatable = stack.Top;
        isMarked = stack.PointerAt(metatable) == call.State.JsonArrays._address;
        var isRead = isMarked || TrySearch(ref call, metatable, out isMarked);
        stack.SetTop(metatable - 1);
        return isRead;
    }

    // To ask for the field by its name would make a string, and so might run a finalizer.
    private static bool TrySearch(ref LuaCall call, int metatable, out bool isMarked)
    {
        var stack = call.Stack;
        isMarked = false;
        if (!call.TryTakeTable(metatable))
            return false;
        stack.PushNil();
        while (!isMarked && stack.NextOfOwnKey(metatable))
        {
            if (!call.TryTake(1))
                return false;
            isMarked = stack.Bytes(metatable + 1).SequenceEqual("__jsontype"u8) && stack.Bytes(metatable + 2).SequenceEqual("array"u8);
            stack.Pop();
        }

        return true;
    }

    // [-0, +1]
    private void Make(LuaStack stack)
    {
        stack.PushNewTable(record: 2);
        stack.Push("array"u8);
        stack.RawSetField(-2, "__jsontype"u8);
        stack.Push("array"u8);
        stack.RawSetField(-2, "__metatable"u8);
        stack.PushValue(-1);
        _metatable = stack.Reference();
        _address = stack.PointerAt(stack.Top);
    }
}
