using System.Reflection;
using LuaBindGen.Native;

namespace LuaBindGen.States;

/// <summary>A chunk of ours, embedded in the library: compiled once in a process, which is most of what it costs to set up a state.</summary>
/// <param name="file">Its name.</param>
/// <param name="isInterruptible">
/// Whether a time slice may end in it, as in a script's own code. To Lua's messages its functions are then like those written in C: it is compiled without its lines.
/// </param>
internal sealed class OwnChunk(string file, bool isInterruptible = false)
{
    private readonly byte[] _text = Read(file);

    // What Lua has made of the text, in this process, by this very library: no script has a hand in it, so it need not be verified.
    private byte[]? _code;

    /// <summary>Pushes it as a function. [-0, +1: the function, or the message]</summary>
    internal LuaStatus Load(LuaStack stack)
    {
        if (Volatile.Read(ref _code) is { } code)
            return stack.LoadCode(code);
        var status = stack.Load(_text, "=[LuaBindGen]\0"u8);
        if (status != LuaStatus.Ok)
            return status;
        var made = isInterruptible ? OwnCode.WithoutLines(stack) : stack.Dump();
        Volatile.Write(ref _code, made);
        if (made is null || !isInterruptible)
            return status;
        stack.Pop();
        return stack.LoadCode(made);
    }

    private static byte[] Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
