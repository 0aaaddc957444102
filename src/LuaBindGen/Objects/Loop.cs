using LuaBindGen.CompilerServices;
using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>One loop of a script over a C# object. Lua disposes of it when the loop ends, whichever way.</summary>
internal abstract class Loop : IDisposable
{
    /// <summary>Whether it has come to its end.</summary>
    internal abstract bool HasEnded { get; }

    /// <summary>Pushes the next values; nil at the end. [-0, +results]</summary>
    /// <returns>How many were pushed.</returns>
    internal abstract int Step(ref LuaCall call, LuaStack stack);

    /// <summary>Ends it. Whoever ends it again, or steps on, finds it at its end.</summary>
    public abstract void Dispose();
}

/// <inheritdoc/>
/// <typeparam name="T">The elements.</typeparam>
internal sealed class Loop<T>(IEnumerator<T> source, LuaResultWriter<T> writer, bool isKeyed) : Loop
{
    private IEnumerator<T>? _source = source;
    private long _next;

    /// <inheritdoc/>
    internal override bool HasEnded => _source is null;

    /// <inheritdoc/>
    internal override int Step(ref LuaCall call, LuaStack stack)
    {
        if (_source is null || !_source.MoveNext())
        {
            stack.PushNil();
            return 1;
        }

        // A null element is no end: the index before it is what a loop ends by. A key is that itself.
        var top = stack.Top;
        if (!isKeyed)
            stack.Push(_next++);
        writer(ref call, _source.Current);
        return isKeyed && stack.TypeAt(top + 1) == LuaType.Nil
            ? throw new LuaCallException("a key is null, which would end the loop")
            : stack.Top - top;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        var ended = _source;
        _source = null;
        ended?.Dispose();
    }
}
