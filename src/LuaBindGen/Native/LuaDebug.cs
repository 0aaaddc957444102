using System.Runtime.InteropServices;
using System.Text;
using static LuaBindGen.Native.NativeMethods;

namespace LuaBindGen.Native;

/// <summary>Where a script is: positions, tracebacks and the name of the function that stands in the way.</summary>
internal static unsafe class LuaDebug
{
    /// <summary>The name of our own chunks as Lua shows it; frames of them are skipped.</summary>
    internal const string OwnSource = "[LuaBindGen]";

    private const int LongestTraceback = 64 * 1024;

    // LUA_MASKCOUNT.
    private const int MaskCount = 1 << 3;

    /// <summary>The position of the script that called, as <c>chunk:line: </c>, or nothing where the caller is not Lua code.</summary>
    /// <param name="stack">The running coroutine.</param>
    /// <param name="level">The level of the caller, 0 being the running function.</param>
    internal static string Where(this LuaStack stack, int level)
    {
        Activation activation;
        for (; lua_getstack(stack.Handle, level, &activation) != 0; level++)
        {
            Describe(stack, &activation, "Sl\0"u8);
            var source = Source(&activation);
            if (source != OwnSource)
                return activation.CurrentLine > 0 ? $"{source}:{activation.CurrentLine}: " : "";
        }
        return "";
    }

    /// <summary>Where the script stands that waits for an awaiter, as <c>chunk:line</c>, or null where no Lua code of its coroutine called. [-0, +0]</summary>
    /// <param name="stack">A suspended coroutine.</param>
    /// <param name="awaiter">The address of the awaiter.</param>
    /// <param name="place">Where.</param>
    /// <returns>Whether the coroutine waits for this awaiter.</returns>
    internal static bool TryFindWait(this LuaStack stack, nint awaiter, out string? place)
    {
        Activation frame;
        place = null;
        // Level 0 is `yield`, 1 the awaiter's __close, 2 the function that waits, 3 whoever called it.
        if (!stack.HasRoomFor(1) || !FrameResults.TryFindOwn(stack, awaiter, &frame))
            return false;
        for (var level = 3; place is null && lua_getstack(stack.Handle, level, &frame) != 0; level++)
        {
            Describe(stack, &frame, "Sl\0"u8);
            if (frame.CurrentLine > 0 && Source(&frame) is not OwnSource and var source)
                place = $"{source}:{frame.CurrentLine}";
        }
        return true;
    }

    /// <summary>The innermost C function from a level on: what stands in the way when a script cannot be suspended.</summary>
    /// <returns>Its name at the call, which may be empty; false where there is none. [-0, +1 or +0]</returns>
    internal static bool TryPushNative(this LuaStack stack, ref int level, out string name)
    {
        Activation activation;
        for (; lua_getstack(stack.Handle, level, &activation) != 0; level++)
        {
            Describe(stack, &activation, "Sn\0"u8);
            if (Text(activation.What) != "C")
                continue;
            name = Text(activation.Name);
            Describe(stack, &activation, "f\0"u8);
            return true;
        }
        name = "";
        return false;
    }

    /// <summary>The address that identifies the function at level 0; 0 where none is running. [-0, +0]</summary>
    internal static nint RunningFunction(this LuaStack stack)
    {
        Activation activation;
        if (lua_getstack(stack.Handle, 0, &activation) == 0 || lua_checkstack(stack.Handle, 1) == 0)
            return 0;
        Describe(stack, &activation, "f\0"u8);
        var address = stack.PointerAt(-1);
        stack.Pop();
        return address;
    }

    /// <summary>Whether a script has called the running function with a colon. [-0, +0]</summary>
    internal static bool IsMethodCall(this LuaStack stack)
    {
        Activation activation;
        if (lua_getstack(stack.Handle, 0, &activation) == 0)
            return false;
        Describe(stack, &activation, "n\0"u8);
        return Text(activation.NameWhat) == "method";
    }

    /// <summary>The traceback of a coroutine. Lua's own text. [-0, +0]</summary>
    /// <param name="stack">A coroutine with room for one value.</param>
    /// <param name="of">The coroutine to describe.</param>
    /// <param name="level">Where to start.</param>
    internal static string Traceback(this LuaStack stack, LuaStack of, int level)
    {
        if (lua_checkstack(stack.Handle, 8) == 0)
            return "";
        luaL_traceback(stack.Handle, of.Handle, null, level);
        // A function is named by its key in a loaded table, and a script may choose one as large as memory.
        nuint size;
        var start = lua_tolstring(stack.Handle, -1, &size);
        var text = Encoding.UTF8.GetString(start, (int)Math.Min(size, LongestTraceback));
        stack.Pop();
        return size <= LongestTraceback ? text : text + "...";
    }

    /// <summary>Has a hook called after each thousand instructions of a coroutine, and of those that it makes from now on.</summary>
    internal static void SetCountHook(this LuaStack stack, nint hook, int instructions) => lua_sethook(stack.Handle, hook, MaskCount, instructions);

    /// <summary>Takes the hook of a coroutine away.</summary>
    internal static void ClearHook(this LuaStack stack) => lua_sethook(stack.Handle, 0, 0, 0);

    /// <summary>Whether the running function is of a chunk of ours in which no time slice may end: its name is marked by a <c>=</c> (see <see cref="OwnCode"/>).</summary>
    internal static bool IsInOwnChunk(this LuaStack stack)
    {
        Activation activation;
        if (lua_getstack(stack.Handle, 0, &activation) == 0)
            return false;
        Describe(stack, &activation, "S\0"u8);
        return Source(&activation) == OwnSource && *activation.Source == '=';
    }

    private static void Describe(LuaStack stack, Activation* activation, ReadOnlySpan<byte> what)
    {
        fixed (byte* options = what)
            _ = lua_getinfo(stack.Handle, options, activation);
    }

    private static string Source(Activation* activation) => Text(activation->ShortSource);

    private static string Text(byte* text) =>
        text == null ? "" : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
}
