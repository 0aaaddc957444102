using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Errors;
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
                    return Fail(ref call, slot, "a length expected");
                last = Math.Max(last, length);
            }
            else
            {
                return Fail(ref call, slot, "a list has no such field");
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

    /// <summary>Reads the key at a slot. [-0, +0]</summary>
    internal static bool TryReadKey<T>(ref LuaCall call, int slot, LuaCodec<T> codec, [MaybeNullWhen(false)] out T key)
    {
        if (codec.TryRead(ref call, slot, out key))
            return true;
        call.NoteWrong(codec.Expected + " as key", slot);
        call.NoteKey(slot);
        return false;
    }

    /// <summary>Pushes a key that a table can have and does not have yet. [-0, +1]</summary>
    internal static void PushKey<T>(ref LuaCall call, int table, LuaCodec<T> codec, T key)
    {
        var stack = call.Stack;
        codec.Push(ref call, key);
        if (stack.TypeAt(table + 1) == LuaType.Nil || (stack.TryNumber(table + 1, out var number) && double.IsNaN(number)))
            throw new InvalidOperationException("The result has a key that no table in Lua can have: null or NaN.");
        stack.PushValue(table + 1);
        if (stack.RawGet(table) != LuaType.Nil)
            throw new InvalidOperationException($"The result has two keys that are the same in Lua: {ArgumentDescription.OfPlace(call.State, stack, table + 1)}.");
        stack.Pop();
    }

    /// <summary>Notes what is wrong at a key.</summary>
    internal static bool Fail(ref LuaCall call, int key, string problem)
    {
        call.Note(problem);
        call.NoteKey(key);
        return false;
    }

    /// <summary>Notes the first position that has no value.</summary>
    internal static bool NoteHole(ref LuaCall call, int table, string expected)
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
