using System.Text;
using LuaBindGen.Errors;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>What one step of an enumeration brought.</summary>
/// <param name="IsItem">Whether the coroutine yielded; else it has returned.</param>
/// <param name="Item">What it yielded.</param>
internal readonly record struct ThreadStep<T>(bool IsItem, T Item);

/// <summary>Reads what the functions of <c>thread.lua</c> return: how it went, and then the values.</summary>
internal static class ThreadResults
{
    // Beside the five of LuaThreadStatus (thread.lua).
    private const long IsRead = 5;

    /// <summary>The values that a coroutine yielded or returned.</summary>
    internal static ResultReader<T> Values<T>(ResultReader<T> reader) => (state, stack, count) =>
    {
        ThrowIfNotDone(state, stack, count, "resumed");
        return reader(state, stack, count - 2);
    };

    /// <summary>The values that it yielded, or that it has returned.</summary>
    internal static ResultReader<ThreadStep<T>> Step<T>(ResultReader<T> reader) => (state, stack, count) =>
    {
        ThrowIfNotDone(state, stack, count, "resumed");
        return stack.ToBoolean(stack.Top - count + 2) ? new ThreadStep<T>(true, reader(state, stack, count - 2)) : default;
    };

    /// <summary>Throws what is not <c>true</c>: an error of the coroutine, or that it stands where nothing can be done. [-0, +0]</summary>
    /// <param name="state">The state.</param>
    /// <param name="stack">The results are on top of it.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="action">What was asked for, as <c>resumed</c>.</param>
    internal static void ThrowIfNotDone(LuaState state, LuaStack stack, int count, string action)
    {
        var first = stack.Top - count + 1;
        if (stack.ToBoolean(first))
            return;
        if (stack.TypeAt(first) == LuaType.Nil)
        {
            _ = stack.TryInteger(first + 1, out var stand);
            throw new InvalidOperationException(Explain(stand, action));
        }
        throw ReadError(state, stack, first + 1);
    }

    private static string Explain(long stand, string action) => stand switch
    {
        IsRead => "The coroutine is being enumerated already, and can be only once.",
        (long)LuaThreadStatus.Dead => $"A dead coroutine cannot be {action}: it has returned, failed, or was closed.",
        (long)LuaThreadStatus.Running => $"A running coroutine cannot be {action}: it has called the method that asks for it.",
        (long)LuaThreadStatus.Normal => $"A coroutine that has resumed another cannot be {action} while that one runs.",
        _ when action == "closed" => "The coroutine of a run cannot be closed: cancel the run instead.",
        _ => $"A coroutine that waits for a C# operation cannot be {action}: whoever resumed it gets what comes next.",
    };

    // The text of an error object may come from a script, and that has to be run on the coroutine that runs.
    private static LuaException ReadError(LuaState state, LuaStack stack, int index)
    {
        _ = stack.HasRoomFor(1);
        using var entry = state.Enter();
        var traceback = Encoding.UTF8.GetString(stack.Bytes(index + 1));
        stack.PushValue(index);
        if (!stack.Equals(entry.Stack))
            stack.MoveTo(entry.Stack, 1);
        // One that was closed while it waited has no frames to show.
        return ErrorReader.ReadOfCoroutine(state, entry.Stack, traceback.Contains('\n') ? new Traceback(traceback) : null);
    }
}
