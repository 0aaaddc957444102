using LuaBindGen.Native;

namespace LuaBindGen.Pooling;

/// <summary>What a state looked like after its set-up (<c>snapshot.lua</c>). Lives as long as the state; used only inside it.</summary>
internal sealed class StateSnapshot
{
    private readonly LuaState _state;
    private readonly int _restore;
    private readonly int _extensions;

    private StateSnapshot(LuaState state, int restore)
    {
        _state = state;
        _restore = restore;
        _extensions = state.Types.Extensions;
    }

    /// <summary>Remembers what the state looks like now.</summary>
    /// <exception cref="LuaException">There is not enough memory for it.</exception>
    internal static StateSnapshot Take(LuaState state)
    {
        using var entry = state.Enter();
        entry.Stack.PushReference(state.Known.TakeSnapshot);
        state.CallProtected(entry.Stack, 0, 1);
        return new StateSnapshot(state, entry.Stack.Reference());
    }

    /// <summary>Makes the state look so again.</summary>
    /// <param name="spare">How many bytes more than then it may take up.</param>
    /// <returns>Whether it does.</returns>
    internal bool TryRestore(long spare)
    {
        using var entry = _state.Enter();
        var stack = entry.Stack;
        stack.PushReference(_restore);
        stack.Push(spare);
        var isRestored = stack.Call(1, 1) == LuaStatus.Ok && stack.ToBoolean(-1);
        _state.Types.KeepExtensions(stack, _extensions);
        return isRestored;
    }
}
