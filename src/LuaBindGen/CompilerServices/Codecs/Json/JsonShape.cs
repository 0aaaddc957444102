using LuaBindGen.Native;
using LuaBindGen.Objects;

namespace LuaBindGen.CompilerServices.Codecs.Json;

/// <summary>What a table is in JSON. Nothing is made in Lua to find out, so no finalizer of a script runs meanwhile.</summary>
/// <param name="IsArray">Whether it is an array; else an object.</param>
/// <param name="Length">How long it is as an array.</param>
/// <param name="IsEmpty">Whether it says nothing, but perhaps a length: then it is an array too where nothing but that is wanted.</param>
internal readonly record struct JsonShape(bool IsArray, long Length, bool IsEmpty)
{
    private const string Item = "an item, where there are fields";
    private const string Field = "a field, where there are items";

    /// <summary>The shape of a table; false, and noted, where it is neither. [-0, +0]</summary>
    internal static bool TryFind(ref LuaCall call, int table, out JsonShape shape)
    {
        shape = default;
        if (!JsonArrays.TryFindMark(ref call, table, out var isMarked))
            return false;

        var stack = call.Stack;
        var slot = stack.Top + 1;
        var (items, last, fields, length) = (0L, 0L, 0L, -1L);
        var hasLength = false;
        stack.PushNil();
        while (stack.NextOfOwnKey(table))
        {
            if (stack.TryInteger(slot, out var position) && position > 0)
            {
                if (fields > 0)
                    return TableRows.Fail(ref call, slot, Item);
                items++;
                last = Math.Max(last, position);
            }
            else if (stack.Bytes(slot).SequenceEqual("n"u8))
            {
                hasLength = true;
                length = stack.TryInteger(slot + 1, out var number) ? number : -1;
            }
            else if (stack.TypeAt(slot) != LuaType.String)
            {
                return TableRows.Fail(ref call, slot, "no key that JSON has");
            }
            else if (items > 0 || isMarked)
            {
                return TableRows.Fail(ref call, slot, Field);
            }
            else
            {
                fields++;
            }

            stack.Pop();
        }

        // A list has its length in 'n' where some of its items are null; of an object that is a field as any other.
        var isArray = isMarked || items > 0;
        if (isArray && hasLength && (fields > 0 || length < 0))
            return Fail(ref call, fields > 0 ? Field : "a length expected");
        if (isArray && !hasLength && items != last)
            return TableRows.NoteHole(ref call, table, JsonReading.Expected);
        shape = new JsonShape(isArray, Math.Max(length, last), !isArray && fields == 0 && (!hasLength || length >= 0));
        return true;
    }

    private static bool Fail(ref LuaCall call, string problem)
    {
        call.Note(problem);
        call.NotePlace(".n");
        return false;
    }
}
