using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>Walks over tables, raw.</summary>
internal static class TableRows
{
    /// <summary>Puts the next pair into two slots, of which the first holds the key before; false at the end. [-1, +2 or +0]</summary>
    /// <remarks>
    /// A key that is no longer there makes <c>next</c> raise. Where only quiet codecs read in between, nobody can have taken it away: nothing of a
    /// script's runs. Else it is called under protection.
    /// </remarks>
    internal static bool TryNext(ref LuaCall call, int table, bool isQuiet)
    {
        var stack = call.Stack;
        if (isQuiet)
            return stack.NextOfOwnKey(table);

        var key = stack.Top;
        stack.PushReference(call.State.Known.Next);
        stack.PushValue(table);
        stack.PushValue(key);
        call.State.CallProtected(stack, 2, 2);
        stack.Remove(key);
        if (stack.TypeAt(key) != LuaType.Nil)
            return true;
        stack.Pop(2);
        return false;
    }

    /// <summary>The length of a list: all of its keys are 1 to n, but for <c>n</c> itself where it may have holes. [-0, +0]</summary>
    internal static bool TryCount(ref LuaCall call, int table, bool mayHaveHoles, string expected, out int count)
    {
        count = 0;
        var stack = call.Stack;
        var slot = stack.Top + 1;
        long entries = 0;
        long last = 0;
        stack.PushNil();
        while (stack.NextOfOwnKey(table))
        {
            if (stack.TryInteger(slot, out var position) && position > 0)
            {
                entries++;
                last = Math.Max(last, position);
            }
            else if (mayHaveHoles && stack.Bytes(slot).SequenceEqual("n"u8))
            {
                if (!stack.TryInteger(slot + 1, out var length) || length < 0)
                    return NoteAt(ref call, slot, "a length expected");
                last = Math.Max(last, length);
            }
            else
            {
                return NoteAt(ref call, slot, "a list has no such field");
            }

            stack.Pop();
        }

        if (!mayHaveHoles && entries != last)
            return NoteHole(ref call, table, expected);
        if (!call.TryTake(last))
            return false;
        count = (int)last;
        return true;
    }

    private static bool NoteAt(ref LuaCall call, int key, string problem)
    {
        call.Note(problem);
        call.NoteKey(key);
        return false;
    }

    private static bool NoteHole(ref LuaCall call, int table, string expected)
    {
        var stack = call.Stack;
        long position = 1;
        while (stack.RawGet(table, position) != LuaType.Nil)
        {
            stack.Pop();
            position++;
        }

        call.NoteWrong(expected, stack.Top);
        stack.Push(position);
        call.NoteKey(stack.Top);
        return false;
    }
}
