using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using LuaBindGen.CompilerServices.Codecs;
using LuaBindGen.Errors;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

// Values that codecs read and push. A codec that fails notes what was wrong; those around it add where, on their way out.
public ref partial struct LuaCall
{
    /// <summary>What is said of a table, or of an object, that never ends.</summary>
    internal const string TooDeep = "nested deeper than 100 levels, or it contains itself";

    private const int MostLevels = 100;

    // A table can hold another one a thousand times, and that one the next: a script that says little could have much read. More than this
    // is no argument.
    private const int MostValues = 10_000_000;

    // What a table counts as: an object is made for it.
    private const int TableCost = 16;

    // A table that was large and is empty now is walked as a large one. So many of its places count as a value.
    private const int PlacesPerValue = 64;

    // A text that is there many times is copied each time. So many bytes of it count as a value.
    private const int BytesPerValue = 32;

    internal readonly LuaStack Stack => _stack;

    /// <summary>Reads a value by a codec.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="index">Its slot.</param>
    /// <param name="codec">The codec.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one.</returns>
    /// <exception cref="InsufficientExecutionStackException">The stack of the coroutine is full.</exception>
    public bool TryReadAs<T>(int index, LuaCodec<T> codec, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(codec);
        _failure = null;
        return codec.TryRead(ref this, index, out value);
    }

    /// <summary>Pushes a value by a codec; null is nil.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="codec">The codec.</param>
    /// <param name="value">The value.</param>
    public void PushAs<T>(LuaCodec<T> codec, T? value)
    {
        ArgumentNullException.ThrowIfNull(codec);
        if (value is null)
            _stack.PushNil();
        else
            codec.Push(ref this, value);
    }

    /// <inheritdoc cref="PushAs{T}(LuaCodec{T}, T)"/>
    public void PushAs<T>(LuaCodec<T> codec, T? value)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(codec);
        if (value is { } some)
            codec.Push(ref this, some);
        else
            _stack.PushNil();
    }

    /// <summary>Begins a table in a table; false, and noted, where there are too many.</summary>
    internal bool TryEnterTable()
    {
        if (_levels == MostLevels)
        {
            Note(TooDeep);
            return false;
        }

        if (!_stack.HasRoomFor(LuaStack.Spare))
            throw new InsufficientExecutionStackException($"No room for the tables of '{_function}'.");
        _levels++;
        return true;
    }

    /// <summary>Ends it.</summary>
    internal void LeaveTable() => _levels--;

    /// <summary>Counts values that are about to be read; false, and noted, where there are too many.</summary>
    internal bool TryTake(long values)
    {
        if (values <= MostValues - _values)
        {
            _values += (int)values;
            return true;
        }

        Note(string.Create(CultureInfo.InvariantCulture, $"too much, more than {MostValues} values"));
        return false;
    }

    /// <summary>Counts a table that is about to be walked; false, and noted, where there is too much.</summary>
    internal bool TryTakeTable(int index) => TryTake(TableCost + (_stack.PlacesAt(index) / PlacesPerValue));

    /// <summary>Counts what is about to be copied, if it is a text; false, and noted, where there is too much.</summary>
    internal bool TryTakeText(int index) =>
        _stack.TypeAt(index) != LuaType.String || TryTake(_stack.Bytes(index).Length / BytesPerValue);

    /// <summary>Counts a value that is about to be pushed: a sequence may have no end.</summary>
    /// <exception cref="InvalidOperationException">There are too many.</exception>
    internal void Give()
    {
        if (!TryTake(1))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The result holds more than {MostValues} values."));
    }

    /// <summary>Notes what was wrong, unless a codec further in has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Note(string problem) => _failure ??= new ReadFailure(problem);

    /// <summary>Notes that the value at a slot was wrong, unless a codec further in has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void NoteWrong(string expected, int index)
    {
        if (_failure is null)
            Note(IsAbsent(index) ? $"missing, {expected} expected" : $"{expected} expected, got {ArgumentDescription.Of(State, _stack, index)}");
    }

    // Whoever knows the name in C# only has nowhere else to look up that of Lua.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteName(EnumDefinition names, int index)
    {
        _failure = null;
        Note($"{names.Name} expected, got '{ArgumentDescription.OfKey(_stack.Bytes(index))}'; its names are {names.Names}");
    }

    /// <summary>Notes that what failed is a field.</summary>
    internal readonly void NotePlace(string place)
    {
        if (_failure is not null)
            _failure.Path = place + _failure.Path;
    }

    /// <summary>Notes that what failed is the field whose key is at a slot.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void NoteKey(int index) => NotePlace(ArgumentDescription.OfPlace(State, _stack, index));

    // What was noted stands for the value as a whole, of which only the type could be told.
    private readonly string Wrong(string name, string expected, int index) => _failure is { } failure
        ? failure.Path.Length > 0 ? $"{name}{failure.Path}: {failure.Problem}" : failure.Problem
        : $"{expected} expected, got {ArgumentDescription.Of(StateAnchor.Find(_stack.Handle), _stack, index)}";
}
