using LuaBindGen.Native;
using LuaBindGen.Streams;

namespace LuaBindGen.CompilerServices;

// Streams.
public ref partial struct LuaCall
{
    /// <summary>Pushes a stream and what a generic <c>for</c> wants with it: nothing, nothing, and what is closed when the loop ends.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="codec">Its codec.</param>
    /// <param name="value">The stream; null is nil.</param>
    /// <remarks>Four values, as those of <c>io.lines</c>.</remarks>
    public void PushStream<T>(LuaCodec<T> codec, T? value)
        where T : class
    {
        PushAs(codec, value);
        PushLoopValues();
    }

    /// <summary>Pushes a stream of the library's own, as <see cref="PushStream"/> does.</summary>
    /// <returns>What the function returns.</returns>
    internal int ReturnStream(LuaStream stream)
    {
        State.Streams.Push(_stack, stream);
        PushLoopValues();
        return 4;
    }

    private readonly void PushLoopValues()
    {
        _stack.PushNil();
        _stack.PushNil();
        _stack.PushValue(-3);
    }

    /// <summary>Begins a loop with the indices of the elements, from 0 as in C#, each step of which may wait.</summary>
    /// <typeparam name="T">The type of the sequence.</typeparam>
    /// <param name="codec">Its codec.</param>
    /// <param name="source">The sequence.</param>
    /// <returns>What the function returns.</returns>
    public int EnumerateAsync<T>(LuaCodec<T> codec, T source)
        where T : class
    {
        _stack.PushFunction(StreamFunctions.NextPair);
        PushAs(codec, source);
        _stack.PushNil();
        _stack.PushValue(-2);
        return 4;
    }

    /// <summary>Pushes a value of whatever type; null is nil.</summary>
    internal void PushAny<T>(LuaCodec<T> codec, T value)
    {
        if (value is null)
            _stack.PushNil();
        else
            codec.Push(ref this, value);
    }

    /// <summary>Reads an item that a generator has yielded.</summary>
    /// <exception cref="LuaConversionException">It is something else.</exception>
    internal T Item<T>(int index, LuaCodec<T> codec, int number, string part) =>
        TryReadAs(index, codec, out var value)
            ? value
            : throw new LuaConversionException($"A Lua generator yielded something wrong: {part}item {number} ({Wrong("item", codec.Expected, index)}).");

    /// <summary>Waits for a task; the source is told when nobody waits for it any more.</summary>
    internal int AwaitWith(CancellationTokenSource cancellation, Task<bool> task, int results, LuaResultWriter<bool> writer)
    {
        _cancellation = cancellation;
        return Await(task, results, writer);
    }
}
