using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>How long a script may run while others wait for their turn.</summary>
/// <remarks>
/// A hook that counts instructions looks at the clock, and suspends the script where Lua can suspend it. Its run gives way, and goes on in its turn, at the very
/// instruction. Without a time slice there is no hook: they cost about half of the interpreter's speed.
/// </remarks>
internal sealed class TimeSlices(LuaState state, TimeSpan length)
{
    private readonly long _length = Math.Max(1, (long)(length.TotalSeconds * state.TimeProvider.TimestampFrequency));
    private long _begun;
    private bool _over;

    /// <summary>A step of a run begins.</summary>
    internal void Begin() => _begun = state.TimeProvider.GetTimestamp();

    /// <summary>Whether the time is over. Called by the hook.</summary>
    internal bool IsOver => state.TimeProvider.GetTimestamp() - _begun >= _length;

    /// <summary>Whether the run was to end, and has had its grace period where Lua cannot suspend it. Called by the hook.</summary>
    internal bool IsHopeless => (state.CurrentRun ?? state.EndedRun) is { MustEnd: true } run && state.TimeProvider.GetElapsedTime(_begun) >= run.Options.GracePeriod;

    /// <summary>Notes that the running coroutine is suspended by its hook, for its resumers and for the driver. [-0, +0]</summary>
    internal void NoteOver()
    {
        _over = true;
        var main = state.Main;
        main.PushReference(state.Known.Phases);
        main.Push(true);
        main.RawSetField(-2, "preempted"u8);
        main.Pop();
    }

    /// <summary>Whether the last step ended for want of time; asked once. [-0, +0]</summary>
    internal bool TakeOver()
    {
        if (!_over)
            return false;
        _over = false;
        var main = state.Main;
        main.PushReference(state.Known.Phases);
        main.PushNil();
        main.RawSetField(-2, "preempted"u8);
        main.Pop();
        return true;
    }

    /// <summary>Whether a scheduler written in Lua has something to poll, whose time was over: then nothing has to come before it goes on. [-0, +0]</summary>
    internal bool HasPolled()
    {
        var main = state.Main;
        main.PushReference(state.Known.IsBehind);
        var has = main.Call(0, 1) == LuaStatus.Ok && main.ToBoolean(-1);
        main.Pop();
        return has;
    }

    /// <summary>What ran on the main coroutine may have been halted: its hook is again what it was.</summary>
    internal void Reset() => Hook(state.Main, state);

    /// <summary>Gives a coroutine the hook of its state, or none. Those that it makes have the same.</summary>
    internal static void Hook(LuaStack stack, LuaState state)
    {
        if (state.Slices is null)
            stack.ClearHook();
        else
            stack.SetCountHook(Callbacks.CountHook, state.Options.InstructionsPerLook);
    }
}
