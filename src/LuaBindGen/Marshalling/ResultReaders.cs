using LuaBindGen.Native;

namespace LuaBindGen.Marshalling;

/// <summary>Reads the results that are on top of a stack. [-0, +0]</summary>
internal delegate T ResultReader<out T>(LuaState state, LuaStack stack, int count);

/// <summary>How the results of a chunk or function become what the host asked for.</summary>
internal static class ResultReaders
{
    // A copy of the value, and what the registry's book-keeping pushes.
    private const int Room = 4;

    /// <summary>The reader for a type.</summary>
    /// <exception cref="LuaConversionException">No Lua value ever becomes a <typeparamref name="T"/>.</exception>
    internal static ResultReader<T> Find<T>(LuaState state)
    {
        if (typeof(T) == typeof(LuaResults))
            return (ResultReader<T>)(object)new ResultReader<LuaResults>(ReadAll);
        ValueConversion.ThrowIfUnknown<T>(state);
        return Reader<T>.First;
    }

    /// <summary>Reads nothing: for who did not ask for results.</summary>
    internal static ResultReader<bool> Ignore { get; } = static (_, _, _) => true;

    private static LuaResults ReadAll(LuaState state, LuaStack stack, int count)
    {
        MakeRoom(stack);
        var values = new LuaValue[count];
        var first = stack.Top - count + 1;
        for (var i = 0; i < count; i++)
            values[i] = ValueMarshaller.Read(state, stack, first + i);
        return new LuaResults(values);
    }

    private static class Reader<T>
    {
        internal static readonly ResultReader<T> First = static (state, stack, count) =>
        {
            MakeRoom(stack);
            return ValueConversion.Read<T>(state, stack, count == 0 ? stack.Top + 1 : stack.Top - count + 1, "first result");
        };
    }

    // Many results leave no room above them, and a value that becomes a handle needs some.
    private static void MakeRoom(LuaStack stack)
    {
        if (!stack.HasRoomFor(Room))
            throw new LuaException("There are more results than a Lua stack can hold beside a handle.");
    }
}
