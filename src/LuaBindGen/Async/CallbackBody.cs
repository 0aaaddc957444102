using LuaBindGen.CompilerServices;
using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>A function of Lua with arguments that generated code pushes.</summary>
internal sealed class CallbackBody<T>(LuaFunction function, string name, T arguments, LuaResultWriter<T> writer, bool isAttended) : RunBody
{
    // The longest list of arguments, and what pushing an object needs beside it.
    private const int Room = 16 + LuaStack.Spare;

    internal override bool IsAttended => isAttended;

    internal override int Push(LuaState state, LuaStack stack) => Push(state, stack, function, name, arguments, writer);

    /// <summary>Pushes the function and its arguments. [-0, +1 + arguments]</summary>
    /// <returns>How many arguments there are.</returns>
    internal static int Push(LuaState state, LuaStack stack, LuaFunction function, string name, T arguments, LuaResultWriter<T> writer)
    {
        if (!stack.HasRoomFor(Room))
            throw new LuaException("The script's stack cannot grow: it is too deep.");
        var top = stack.Top;
        function.Push(state, stack);
        var call = new LuaCall(state, stack, name, level: 0);
        writer(ref call, arguments);
        return stack.Top - top - 1;
    }
}
