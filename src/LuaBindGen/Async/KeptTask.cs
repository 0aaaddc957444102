using LuaBindGen.CompilerServices;

namespace LuaBindGen.Async;

/// <summary>A task that a script keeps as a value.</summary>
internal abstract class KeptTask
{
    /// <summary>The task itself.</summary>
    internal abstract Task Task { get; }

    /// <summary>Waits for it, and pushes its result.</summary>
    /// <returns>What the function returns.</returns>
    internal abstract int Await(ref LuaCall call);
}

/// <inheritdoc/>
internal sealed class KeptTask<T>(Task<T> task, int count, LuaResultWriter<T> writer) : KeptTask
{
    internal override Task Task => task;

    internal override int Await(ref LuaCall call) => call.Await(task, count, writer);
}

/// <summary>One without a result.</summary>
internal sealed class KeptVoidTask(Task task) : KeptTask
{
    internal override Task Task => task;

    internal override int Await(ref LuaCall call) => call.Await(task);
}
