using System.Text;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>Makes the exception for the host from an error object on a stack.</summary>
internal static class ErrorReader
{
    // Long enough for any message; a script may raise a text as large as memory.
    private const int LongestMessage = 16 * 1024;

    /// <summary>Reads the error object on top of a coroutine that an error has ended. [-0, +0]</summary>
    /// <param name="state">The state, where nothing runs.</param>
    /// <param name="ended">The coroutine.</param>
    /// <param name="traceback">Where it happened, as its message handler saw it; null where its frames still tell.</param>
    internal static LuaException ReadEnded(LuaState state, LuaStack ended, string? traceback)
    {
        // Lua leaves no room above the error object, and wants it there when the coroutine is closed: it is read from a copy.
        var main = state.Main;
        ended.MoveTo(main, 1);
        main.PushValue(-1);
        main.MoveTo(ended, 1);
        var exception = Read(state, main, traceback ?? main.Traceback(ended, 0));
        main.Pop();
        return exception;
    }

    /// <summary>Reads the error object on top. [-0, +0]</summary>
    internal static LuaException Read(LuaState state, LuaStack stack, string? traceback)
    {
        var value = ValueMarshaller.Read(state, stack, stack.Top);
        if (state.Objects.Find(stack, stack.Top) is HostError error)
            return new LuaException(error.Text, value, error.Exception) { Traceback = WithoutOurs(traceback, isHostError: true) };
        return new LuaException(Describe(state, stack, value), value, innerException: null)
        {
            Traceback = WithoutOurs(traceback, isHostError: false),
        };
    }

    /// <summary>Reads the message of a chunk that does not compile. [-1, +0]</summary>
    internal static LuaSyntaxException ReadSyntaxError(LuaState state, LuaStack stack)
    {
        var value = ValueMarshaller.Read(state, stack, stack.Top);
        var message = Text(stack);
        stack.Pop();
        return new LuaSyntaxException(message, value);
    }

    private static string Text(LuaStack stack)
    {
        var bytes = stack.Bytes(-1);
        return bytes.Length <= LongestMessage
            ? Encoding.UTF8.GetString(bytes)
            : Encoding.UTF8.GetString(bytes[..LongestMessage]) + "...";
    }

    private static string Describe(LuaState state, LuaStack stack, LuaValue value)
    {
        if (value.Kind is LuaValueKind.String)
            return Text(stack);
        if (value.Kind is LuaValueKind.Integer or LuaValueKind.Float)
            return value.ToString();
        if (HasText(stack))
        {
            var top = stack.Top;
            stack.PushReference(state.Known.ToText);
            stack.PushValue(-2);
            var text = stack.Call(1, 1) == LuaStatus.Ok ? Text(stack) : null;
            stack.SetTop(top);
            if (text is not null)
                return text;
        }
        return $"The script raised {value.Article}.";
    }

    // The host knows nothing of our own frames: of the chunks of ours, of what they call, and, for a C# exception, of Lua's own `error`,
    // by which it is raised (see ExitSlot).
    private static string? WithoutOurs(string? traceback, bool isHostError)
    {
        if (traceback is null)
            return null;
        var lines = traceback.Split('\n').ToList();
        lines.RemoveAll(static line => line.StartsWith("\t" + LuaDebug.OwnSource, StringComparison.Ordinal)
            || line is "\t[C]: in upvalue 'complete'" or "\t[C]: in upvalue 'resume'");
        // Every run is executed under an xpcall of ours.
        if (lines.Count > 1 && lines[^1] == "\t[C]: in function 'xpcall'")
            lines.RemoveAt(lines.Count - 1);
        if (isHostError && lines.Count > 1 && lines[1] == "\t[C]: in function 'error'")
            lines.RemoveAt(1);
        return string.Join('\n', lines);
    }

    // Only a value with a __tostring says more than its type.
    private static bool HasText(LuaStack stack)
    {
        if (!stack.TryPushMetatable(stack.Top))
            return false;
        var found = stack.RawGetField(-1, "__tostring"u8) != LuaType.Nil;
        stack.Pop(2);
        return found;
    }
}
