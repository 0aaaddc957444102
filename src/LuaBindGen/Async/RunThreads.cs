using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>A coroutine that runs are executed on.</summary>
/// <param name="Stack">Its stack.</param>
/// <param name="Reference">What keeps it in the registry; 0 for none.</param>
internal readonly record struct RunThread(LuaStack Stack, int Reference);

/// <summary>The idle coroutines of a state's runs.</summary>
internal sealed class RunThreads(LuaState state)
{
    // Some thousand runs that end at once should not leave their stacks behind for ever.
    private const int MostIdle = 256;

    private readonly Stack<RunThread> _idle = new();

    /// <summary>How many coroutines are in use.</summary>
    internal int InUse { get; private set; }

    /// <summary>A coroutine with an empty stack. [-0, +0]</summary>
    internal RunThread Rent()
    {
        InUse++;
        if (_idle.TryPop(out var idle))
            return idle;
        var main = state.Main;
        if (!main.HasRoomFor(4))
            throw new LuaException("The state's stack cannot grow.");
        main.PushReference(state.Known.Mains);
        var stack = main.PushNewThread();
        main.PushValue(-1);
        var reference = main.Reference();
        main.Push(true);
        main.RawSet(-3);
        main.Pop();
        return new RunThread(stack, reference);
    }

    /// <summary>Takes a coroutine back, finished or closed. [-0, +0]</summary>
    internal void Return(RunThread thread)
    {
        InUse--;
        if (_idle.Count < MostIdle && !IsKnownToScripts(thread))
        {
            if (state.Slices is not null)
                TimeSlices.Hook(thread.Stack, state);
            thread.Stack.SetTop(0);
            _idle.Push(thread);
            return;
        }
        var main = state.Main;
        main.PushReference(state.Known.Release);
        main.PushReference(thread.Reference);
        _ = main.Call(1, 0);
        main.PushReference(state.Known.Mains);
        main.PushReference(thread.Reference);
        main.PushNil();
        main.RawSet(-3);
        main.Pop();
        main.Release(thread.Reference);
    }

    // A script may have kept it (coroutine.running): to the script it must be dead from now on.
    private bool IsKnownToScripts(RunThread thread)
    {
        var main = state.Main;
        main.PushReference(state.Known.Holders);
        main.PushReference(thread.Reference);
        var known = main.RawGet(-2) != LuaType.Nil;
        main.Pop(2);
        return known;
    }
}
