using System.Diagnostics.CodeAnalysis;
using System.Text;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

// Types that are tables. Fields are read and written raw: a metamethod must not run below a managed frame. Their names are identifiers, and so ASCII.
public ref partial struct LuaCall
{
    /// <summary>Whether a table has no other fields than these; which other one is noted.</summary>
    /// <param name="table">Its slot.</param>
    /// <param name="names">The fields.</param>
    /// <returns>Whether it has not.</returns>
    public bool HasOnlyFields(int table, string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var key = _stack.Top + 1;
        _stack.PushNil();
        while (_stack.NextOfOwnKey(table))
        {
            if (_stack.TypeAt(key) != LuaType.String || !IsOneOf(_stack.Bytes(key), names))
            {
                Note($"unknown field; known are {string.Join(", ", names.Select(static name => $"'{name}'"))}");
                NoteKey(key);
                return false;
            }

            _stack.Pop();
        }

        return true;
    }

    /// <summary>Reads a field of a table; what is wrong with it is noted.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="table">The slot of the table.</param>
    /// <param name="name">The field.</param>
    /// <param name="codec">Its codec; of a field that may be missing one that takes nil.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryReadField<T>(int table, string name, LuaCodec<T> codec, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(codec);
        var slot = _stack.Top + 1;
        var bytes = name.Length <= LongestOnStack ? stackalloc byte[name.Length] : new byte[name.Length];
        _ = Encoding.ASCII.GetBytes(name, bytes);
        _ = _stack.RawGetField(table, bytes);
        if (codec.TryRead(ref this, slot, out value))
        {
            _stack.SetTop(slot - 1);
            return true;
        }

        NoteWrong(codec.Expected, slot);
        NotePlace("." + name);
        return false;
    }

    /// <summary>Pushes a new table.</summary>
    /// <param name="fields">How many fields it is going to have.</param>
    public readonly void PushTable(int fields) => _stack.PushNewTable(record: fields);

    /// <summary>Sets a field of the table on top; null is none.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The field.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="value">The value.</param>
    public void PushField<T>(string name, LuaCodec<T> codec, T? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        PushAs(codec, value);
        if (_stack.TypeAt(-1) == LuaType.Nil)
        {
            _stack.Pop();
            return;
        }

        var bytes = name.Length <= LongestOnStack ? stackalloc byte[name.Length] : new byte[name.Length];
        _ = Encoding.ASCII.GetBytes(name, bytes);
        _stack.RawSetField(-2, bytes);
    }
}
