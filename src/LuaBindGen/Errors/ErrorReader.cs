using System.Text;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>Makes the exception for the host from an error object on a stack.</summary>
internal static class ErrorReader
{
    /// <summary>Reads the error object on top of a coroutine that an error has ended. [-0, +0]</summary>
    /// <param name="state">The state, where nothing runs.</param>
    /// <param name="ended">The coroutine, whose frames tell where it happened.</param>
    internal static LuaException ReadEnded(LuaState state, LuaStack ended)
    {
        // Lua leaves no room above the error object, and wants it there when the coroutine is closed: it is read from a copy.
        var main = state.Main;
        ended.MoveTo(main, 1);
        main.PushValue(-1);
        main.MoveTo(ended, 1);
        var exception = Read(state, main, main.Traceback(ended, 0));
        main.Pop();
        return exception;
    }

    /// <summary>Reads the error object on top. [-0, +0]</summary>
    internal static LuaException Read(LuaState state, LuaStack stack, string? traceback)
    {
        var value = ValueMarshaller.Read(state, stack, stack.Top);
        if (state.Objects.Find(stack, stack.Top) is HostError error)
            return new LuaException(error.Text, value, error.Exception) { Traceback = WithoutOurRaise(traceback) };
        return new LuaException(Describe(state, stack, value), value, innerException: null) { Traceback = traceback };
    }

    /// <summary>Reads the message of a chunk that does not compile. [-1, +0]</summary>
    internal static LuaSyntaxException ReadSyntaxError(LuaState state, LuaStack stack)
    {
        var value = ValueMarshaller.Read(state, stack, stack.Top);
        var message = Encoding.UTF8.GetString(stack.Bytes(-1));
        stack.Pop();
        return new LuaSyntaxException(message, value);
    }

    private static string Describe(LuaState state, LuaStack stack, LuaValue value)
    {
        if (value.Kind is LuaValueKind.String)
            return Encoding.UTF8.GetString(stack.Bytes(-1));
        if (value.Kind is LuaValueKind.Integer or LuaValueKind.Float)
            return value.ToString();
        if (HasText(stack))
        {
            var top = stack.Top;
            stack.PushReference(state.Known.ToText);
            stack.PushValue(-2);
            var text = stack.Call(1, 1) == LuaStatus.Ok ? Encoding.UTF8.GetString(stack.Bytes(-1)) : null;
            stack.SetTop(top);
            if (text is not null)
                return text;
        }
        return $"The script raised {value.Article}.";
    }

    // By how an exception is raised (see ExitSlot), the newest frame is Lua's own `error`: the host knows nothing of it.
    private static string? WithoutOurRaise(string? traceback)
    {
        const string Raise = "\n\t[C]: in function 'error'";
        var first = traceback?.IndexOf('\n') ?? -1;
        return first >= 0 && traceback.AsSpan(first).StartsWith(Raise) ? traceback!.Remove(first, Raise.Length) : traceback;
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
