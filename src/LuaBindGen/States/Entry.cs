using LuaBindGen.Native;

namespace LuaBindGen.States;

/// <summary>A stay inside a state: the stack to work on, which is left as it was found.</summary>
internal readonly ref struct Entry
{
    private readonly LuaState _state;
    private readonly int _top;

    internal Entry(LuaState state, LuaStack stack)
    {
        _state = state;
        Stack = stack;
        _top = stack.Top;
    }

    /// <summary>The stack of the coroutine that is running.</summary>
    internal LuaStack Stack { get; }

    public void Dispose()
    {
        Stack.SetTop(_top);
        _state.Gate.Leave();
    }
}
