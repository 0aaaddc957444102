using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.CompilerServices;

/// <summary>How values of a C# type cross the border where a codec of another type holds them: an element, a key, a field.</summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <remarks>Immutable, and the same for all states and threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LuaCodec<T>
{
    /// <summary>What a wrong value is told to be instead, <c>integer</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Whether nil is one of its values.</summary>
    internal virtual bool AcceptsNil => false;

    /// <summary>Whether reading makes nothing in Lua, so that no finalizer of a script can run meanwhile.</summary>
    internal virtual bool IsQuiet => false;

    /// <summary>Reads a value; the stack is afterwards what it was before.</summary>
    /// <param name="call">The call that it is read for; a codec of others notes in it what was wrong, and where.</param>
    /// <param name="index">Its slot, counted from the first.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one.</returns>
    public abstract bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out T value);

    /// <summary>Pushes one value; null is nil.</summary>
    /// <param name="call">The call to push to.</param>
    /// <param name="value">The value.</param>
    public abstract void Push(ref LuaCall call, T value);
}
