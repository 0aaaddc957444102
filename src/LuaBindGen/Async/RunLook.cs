using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>What a run waited for has ended early, from outside: it goes on and sees what there is.</summary>
internal sealed class RunLook(LuaRun run) : Turn
{
    internal override bool IsWork => run.IsParked;

    internal override void Take() => run.Look();

    internal override void Abandon()
    {
    }
}
