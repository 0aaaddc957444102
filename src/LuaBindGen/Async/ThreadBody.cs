using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>A function of <c>thread.lua</c> with a coroutine and further arguments.</summary>
/// <param name="function">The function, by reference.</param>
/// <param name="thread">The coroutine.</param>
/// <param name="arguments">What follows it.</param>
internal sealed class ThreadBody(int function, LuaThread thread, LuaValue[] arguments) : RunBody
{
    internal override int Push(LuaState state, LuaStack stack)
    {
        PushAll(state, stack, function, thread, arguments);
        return arguments.Length + 1;
    }

    /// <summary>Pushes them. [-0, +2 + arguments]</summary>
    internal static void PushAll(LuaState state, LuaStack stack, int function, LuaThread thread, ReadOnlySpan<LuaValue> arguments)
    {
        if (!stack.HasRoomFor(arguments.Length + LuaStack.Spare))
            throw new LuaException($"{arguments.Length} arguments are more than a Lua stack can hold.");
        stack.PushReference(function);
        thread.Push(state, stack);
        foreach (var argument in arguments)
            argument.Push(state, stack);
    }
}
