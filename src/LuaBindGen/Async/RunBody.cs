using LuaBindGen.Errors;
using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>What a run executes.</summary>
internal abstract class RunBody
{
    /// <summary>Whether somebody waits for it: what nobody waits for is not nested in the run that begins it.</summary>
    internal virtual bool IsAttended => true;

    /// <summary>Pushes the function and its arguments. [-0, +1 + arguments]</summary>
    /// <returns>How many arguments there are.</returns>
    internal abstract int Push(LuaState state, LuaStack stack);
}

/// <summary>A chunk, compiled when the run starts.</summary>
internal sealed class ChunkBody(byte[] text, byte[] name) : RunBody
{
    internal override int Push(LuaState state, LuaStack stack)
    {
        if (stack.Load(text, name) != LuaStatus.Ok)
            throw ErrorReader.ReadSyntaxError(state, stack);
        return 0;
    }
}

/// <summary>A function with its arguments.</summary>
internal sealed class CallBody(LuaFunction function, LuaValue[] arguments) : RunBody
{
    internal override int Push(LuaState state, LuaStack stack)
    {
        if (!stack.HasRoomFor(arguments.Length + LuaStack.Spare))
            throw new LuaException($"{arguments.Length} arguments are more than a Lua stack can hold.");
        function.Push(state, stack);
        foreach (var argument in arguments)
            argument.Push(state, stack);
        return arguments.Length;
    }
}
