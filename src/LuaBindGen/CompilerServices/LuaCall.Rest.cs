using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.CompilerServices;

// The further arguments of a function that takes any number of them.
public ref partial struct LuaCall
{
    /// <summary>Reads all further arguments.</summary>
    /// <typeparam name="T">The type of one.</typeparam>
    /// <param name="index">The slot of the first; there may be none.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="values">Them.</param>
    /// <param name="wrong">The position of the first that is wrong, as <see cref="WrongArgument"/> takes it.</param>
    /// <returns>Whether all are right.</returns>
    /// <exception cref="InsufficientExecutionStackException">The stack of the coroutine is full.</exception>
    public bool TryReadRest<T>(int index, LuaCodec<T> codec, [NotNullWhen(true)] out T[]? values, out int wrong)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var count = Math.Max(_stack.Top - index + 1, 0);
        var items = count == 0 ? [] : new T[count];
        for (var position = 0; position < count; position++)
        {
            if (TryReadAs(index + position, codec, out items[position]!))
                continue;
            wrong = index + position - (_function.Contains(':') ? 1 : 0);
            values = null;
            return false;
        }

        wrong = 0;
        values = items;
        return true;
    }
}
