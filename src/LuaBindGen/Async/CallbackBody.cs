using LuaBindGen.CompilerServices;
using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>A function of Lua that a run calls with arguments that generated code pushes.</summary>
internal sealed class CallbackBody<T>(CallbackCall<T> call, bool isAttended) : RunBody
{
    internal override bool IsAttended => isAttended;

    internal override int Push(LuaState state, LuaStack stack) => call.Push(state, stack);
}

/// <summary>A function of Lua and its arguments.</summary>
/// <param name="Function">The function.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Writer">Pushes them.</param>
internal readonly record struct CallbackCall<T>(LuaFunction Function, string Name, T Arguments, LuaResultWriter<T> Writer)
{
    // The longest list of arguments, and what pushing an object needs beside it.
    private const int Room = 16 + LuaStack.Spare;

    /// <summary>Pushes the function and its arguments. [-0, +1 + arguments]</summary>
    /// <returns>How many arguments there are.</returns>
    internal int Push(LuaState state, LuaStack stack)
    {
        if (!stack.HasRoomFor(Room))
            throw new LuaException("The script's stack cannot grow: it is too deep.");
        var top = stack.Top;
        Function.Push(state, stack);
        var call = new LuaCall(state, stack, Name, level: 0);
        Writer(ref call, Arguments);
        return stack.Top - top - 1;
    }
}
