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
    /// <param name="traces">Where it had come by before.</param>
    internal static LuaException ReadEnded(LuaState state, LuaStack ended, string? traceback, ErrorTraces? traces = null)
    {
        // Lua leaves no room above the error object, and wants it there when the coroutine is closed: it is read from a copy.
        var main = state.Main;
        ended.MoveTo(main, 1);
        main.PushValue(-1);
        main.MoveTo(ended, 1);
        var exception = Read(state, main, new Traceback(traceback ?? main.Traceback(ended, 0)), traces ?? state.Traces);
        main.Pop();
        return exception;
    }

    /// <summary>Reads the error object on top. [-0, +0]</summary>
    internal static LuaException Read(LuaState state, LuaStack stack, Traceback? traceback, ErrorTraces traces)
    {
        var value = ValueMarshaller.Read(state, stack, stack.Top);
        var error = state.Objects.Find(stack, stack.Top) as HostError;
        return new LuaException(error is null ? Describe(state, stack, value) : error.Text, value, error?.Exception)
        {
            Traceback = traceback?.ToText(isHostError: error is not null),
            Frames = traces.Take(stack, stack.Top, traceback),
        };
    }

    /// <summary>Reads the error object on top, which has ended a coroutine in the host's hands: its frames have been noted. [-0, +0]</summary>
    internal static LuaException ReadOfCoroutine(LuaState state, LuaStack stack, Traceback? traceback)
    {
        var read = Read(state, stack, traceback: null, state.Traces);
        if (read.Frames.Count == 0 && traceback is not null)
            return Read(state, stack, traceback, state.Traces);
        return new LuaException(read.Message, read.Value, read.InnerException)
        {
            Traceback = traceback?.ToText(isHostError: read.InnerException is not null),
            Frames = read.Frames,
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
