using LuaBindGen.Native;
using LuaBindGen.Objects;

namespace LuaBindGen.Async;

/// <summary>The tasks that scripts of a state keep as values.</summary>
internal sealed class TaskTable(LuaState state)
{
    private ExportedType? _view;

    /// <summary>What was started in synchronous calls of the host's: it ends with the state.</summary>
    internal RunTasks Unattended { get; } = new();

    /// <summary>Pushes one. [-0, +1]</summary>
    internal void Push(LuaStack stack, KeptTask task) => state.Objects.Push(stack, task, _view ??= state.Types.Make(stack, TaskFunctions.Export));
}
