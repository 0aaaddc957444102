using LuaBindGen.Errors;
using LuaBindGen.Native;

namespace LuaBindGen;

/// <summary>A handle of a value that lives in Lua: one slot of the state's registry.</summary>
/// <remarks>
/// Lives until it is disposed, or collected, or its state is disposed. <see cref="Dispose"/> works from any thread; what else it
/// offers needs the state to be free, or the calling thread to be inside (see <see cref="LuaThreadException"/>), and throws
/// <see cref="ObjectDisposedException"/> afterwards. Each handle is of its own: disposing one leaves others of the same value alone.
/// </remarks>
public abstract class LuaReference : IDisposable
{
    private int _reference;

    private protected LuaReference(LuaState state, int reference)
    {
        State = state;
        _reference = reference;
    }

    /// <summary>Releases the slot, in turn.</summary>
    ~LuaReference() => Release();

    /// <summary>The state that the value lives in.</summary>
    public LuaState State { get; }

    /// <summary>Lets go of the value. Any thread; the slot itself is freed in turn. Does nothing the second time.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether it was disposed.</summary>
    internal bool IsDisposed => Volatile.Read(ref _reference) == 0;

    /// <summary>Pushes the value. [-0, +1]</summary>
    internal void Push(LuaState state, LuaStack stack)
    {
        if (!ReferenceEquals(state, State))
            throw new ArgumentException("A Lua value belongs to the state that it came from; this one came from another state.");
        var reference = Volatile.Read(ref _reference);
        ObjectDisposedException.ThrowIf(reference == 0, this);
        _ = stack.PushReference(reference);
    }

    private void Release()
    {
        var reference = Interlocked.Exchange(ref _reference, 0);
        if (reference != 0)
            State.QueueRelease(reference);
    }
}

/// <summary>A handle of a value that C# can only pass on.</summary>
internal sealed class LuaOpaque(LuaState state, int reference, HostError? error = null) : LuaReference(state, reference)
{
    /// <summary>The C# exception that it stands for, where it is an error object.</summary>
    internal HostError? Error => error;
}
