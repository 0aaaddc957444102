using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>The C# delegates that scripts hold: each is a function of Lua, whose upvalue leads back to it.</summary>
/// <remarks>What is called like a delegate, an <see cref="IProgress{T}"/>, is one here.</remarks>
internal sealed class DelegateTable(LuaState state)
{
    private readonly Dictionary<(object Value, Type Type), int> _slots = [];

    /// <summary>Pushes the function that calls a delegate: the same one for equal delegates, as long as a script holds it. [-0, +1]</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="value">The delegate.</param>
    /// <param name="type">What it is called as.</param>
    /// <param name="function">The address of the function.</param>
    internal void Push(LuaStack stack, object value, Type type, nint function)
    {
        if (_slots.TryGetValue((value, type), out var known))
        {
            stack.PushReference(state.Known.DelegateFunctions);
            var found = stack.RawGet(-1, known) == LuaType.Function;
            stack.Remove(-2);
            if (found)
                return;
            // Collected, though its __gc has yet to come.
            stack.Pop();
        }

        var slot = state.Objects.PushDelegate(stack, new HeldDelegate(value, type));
        stack.PushClosure(function, upvalues: 1);
        _slots[(value, type)] = slot;
        stack.PushReference(state.Known.DelegateFunctions);
        stack.PushValue(-2);
        stack.RawSet(-2, slot);
        stack.Pop();
    }

    /// <summary>The delegate behind the function at an index; null for any other value. [-0, +0]</summary>
    internal object? Find(LuaStack stack, int index)
    {
        if (!stack.TryPushUpvalue(index))
            return null;
        var found = state.Objects.Find(stack, -1) as HeldDelegate;
        stack.Pop();
        return found?.Value;
    }

    /// <summary>The delegate behind the function that is running. [-0, +0]</summary>
    internal object? FindRunning(LuaStack stack) => (state.Objects.Find(stack, LuaStack.Upvalue) as HeldDelegate)?.Value;

    /// <summary>What held one was collected.</summary>
    internal void Forget(object held, int slot)
    {
        if (held is HeldDelegate { Value: var value, Type: var type } && _slots.TryGetValue((value, type), out var current) && current == slot)
            _ = _slots.Remove((value, type));
    }

    private sealed record HeldDelegate(object Value, Type Type);
}
