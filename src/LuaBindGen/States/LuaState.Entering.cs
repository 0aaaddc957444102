using LuaBindGen.Native;
using LuaBindGen.States;

namespace LuaBindGen;

public sealed partial class LuaState
{
    // What a synchronous member may need at once: a function, a handler, a few values.
    private const int Room = 16;

    /// <summary>Enters, on the coroutine that is running.</summary>
    /// <exception cref="LuaThreadException">Another thread is inside.</exception>
    /// <exception cref="ObjectDisposedException">The state was disposed.</exception>
    internal Entry Enter()
    {
        ObjectDisposedException.ThrowIf(Gate.IsClosed, this);
        Gate.Enter();
        try
        {
            ObjectDisposedException.ThrowIf(Gate.IsClosed, this);
            var stack = Running();
            if (!stack.HasRoomFor(Room))
                throw new LuaException("The script's stack cannot grow: it is too deep.");
            return new Entry(this, stack);
        }
        catch
        {
            Gate.Leave();
            throw;
        }
    }

    /// <summary>Whether the coroutine that is running, and each that resumed it, down to the run's own, could be suspended now.</summary>
    internal bool CanSuspend(LuaStack running)
    {
        if (CurrentRun is null)
            return false;
        for (var stack = CurrentRun.Stack; ; stack = Next(stack))
        {
            if (stack.Handle == 0 || !stack.IsYieldable())
                return false;
            if (stack.Equals(running))
                return true;
        }
    }

    /// <summary>The coroutine that keeps a script from being suspended; the running one where all can be.</summary>
    internal LuaStack FindObstacle(LuaStack running)
    {
        var stack = CurrentRun!.Stack;
        while (stack.IsYieldable() && !stack.Equals(running) && Next(stack) is { Handle: not 0 } next)
            stack = next;
        return stack;
    }

    /// <summary>What identifies the function that Lua is executing, on whatever coroutine; 0 where none is. Called from inside.</summary>
    internal nint RunningFunction() => Running().RunningFunction();

    /// <summary>Keeps a slot until somebody is inside. Any thread; finalizers too.</summary>
    internal void QueueRelease(int reference)
    {
        if (Gate.IsClosed)
            return;
        if (Gate.IsInside)
        {
            Main.Release(reference);
            return;
        }
        _released.Enqueue(reference);
        Gate.Request();
    }

    /// <summary>Keeps the top value in the registry; slots of dropped handles are used first. [-1, +0]</summary>
    internal int Keep(LuaStack stack)
    {
        ReleaseDropped();
        return stack.Reference();
    }

    /// <summary>Settles what was left for a moment when nothing runs: slots of dropped handles, operations of collected coroutines, loops that nobody ended.</summary>
    internal void Settle()
    {
        if (Gate.IsClosed)
            return;
        ReleaseDropped();
        if (!Operations.HasCollected && !Objects.HasForgottenLoops && !Streams.HasForgotten)
            return;
        // Tokens fire now, and with them code of the host's: nobody is to wait for that to pass.
        Gate.BeginWork();
        Operations.Settle();
        Objects.EndForgottenLoops();
        Streams.CloseForgotten();
    }

    private void ReleaseDropped()
    {
        while (!_released.IsEmpty && _released.TryDequeue(out var reference))
            Main.Release(reference);
    }

    // Lua counts the C levels from the coroutine that is running: calls have to be made on that one, not on the main one.
    private LuaStack Running()
    {
        var stack = CurrentRun?.Stack ?? Main;
        for (var next = Next(stack); next.Handle != 0; next = Next(stack))
            stack = next;
        return stack;
    }

    private LuaStack Next(LuaStack stack) => stack.Resumed(Known.ResumeFunction, Known.CloseFunction);
}
