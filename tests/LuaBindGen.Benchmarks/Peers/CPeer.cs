using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LuaBindGen.Benchmarks.Peers;

/// <summary>Functions written in C (<c>native/peer.c</c>), compiled here, by <c>$CC</c> or <c>cc</c>, against the Lua that LuaBindGen loads.</summary>
internal sealed class CPeer : IPeer
{
    private readonly nint _library;
    private readonly nint _state = NativeLua.luaL_newstate();

    private CPeer(string library)
    {
        _library = NativeLibrary.Load(library);
        NativeLua.luaL_openlibs(_state);
        _ = NativeLua.Call(_state, NativeLua.Keep(_state, Export("peer_open")), 0, 0);
    }

    public string Name => "C";

    /// <summary>Compiles it; null where there is no C compiler.</summary>
    internal static CPeer? Make()
    {
        var lua = Process.GetCurrentProcess().Modules.Cast<ProcessModule>()
            .Select(module => module.FileName).FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).EndsWith("lua54", StringComparison.Ordinal));
        var source = Path.Combine(AppContext.BaseDirectory, "native", "peer.c");
        if (lua is null || !File.Exists(source))
            return null;
        var library = Path.Combine(Path.GetTempPath(), $"luabindgen-peer-{Environment.ProcessId}.so");
        try
        {
            using var compiler = Process.Start(Environment.GetEnvironmentVariable("CC") ?? "cc", ["-O2", "-shared", "-fPIC", "-o", library, source, lua, "-Wl,-rpath," + Path.GetDirectoryName(lua)]);
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? new CPeer(library) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(library);
        }
    }

    public Func<long, long> Compile(string chunk)
    {
        var function = NativeLua.Load(_state, chunk);
        return n => NativeLua.Call(_state, function, 0, n);
    }

    /// <summary>A chunk that is called with a function and an integer.</summary>
    internal Func<long, long> CompileWith(string chunk, nint function)
    {
        var loop = NativeLua.Load(_state, chunk);
        var argument = NativeLua.Keep(_state, function);
        return n => NativeLua.Call(_state, loop, argument, n);
    }

    /// <summary>A coroutine that yields n times, resumed from C#.</summary>
    internal Func<long, long> DriveFromHere(string chunk)
    {
        var function = NativeLua.Load(_state, chunk);
        return n => NativeLua.Resume(_state, function, n);
    }

    /// <summary>What drives a chunk from C.</summary>
    /// <param name="driver">The function of <c>peer.c</c>.</param>
    /// <param name="chunk">The chunk that it is given, or null.</param>
    internal Func<long, long> Drive(string driver, string? chunk)
    {
        var function = NativeLua.Keep(_state, Export(driver));
        var argument = chunk is null ? 0 : NativeLua.Load(_state, chunk);
        return n => NativeLua.Call(_state, function, argument, n);
    }

    /// <summary>A state with the libraries and the functions, made and closed.</summary>
    internal void MakeState()
    {
        var state = NativeLua.luaL_newstate();
        NativeLua.luaL_openlibs(state);
        _ = NativeLua.Call(state, NativeLua.Keep(state, Export("peer_open")), 0, 0);
        NativeLua.lua_close(state);
    }

    /// <summary>A function of <c>peer.c</c>.</summary>
    internal nint Export(string name) => NativeLibrary.GetExport(_library, name);

    public void Dispose() => NativeLua.lua_close(_state);
}
