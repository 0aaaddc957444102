using LuaBindGen.Native;
using LuaBindGen.States;

namespace LuaBindGen.Replacements;

/// <summary>Puts functions that may wait in the place of those that cannot, in the libraries that a state has opened.</summary>
internal readonly struct ReplacementSetup(LuaStack stack, WellKnown known)
{
    private static readonly OwnChunk Shared = new("replacements.lua", isInterruptible: true);

    private static readonly (OwnChunk Chunk, LuaLibraries Needs, string Table)[] Groups =
    [
        (new OwnChunk("text.lua", isInterruptible: true), LuaLibraries.Base, "_G"),
        (new OwnChunk("gsub.lua", isInterruptible: true), LuaLibraries.String, "string"),
        (new OwnChunk("sort.lua", isInterruptible: true), LuaLibraries.Table, "table"),
        (new OwnChunk("require.lua", isInterruptible: true), LuaLibraries.Package, "_G"),
    ];

    /// <summary>Does it, when the libraries are open and no script has run; the stack is as before.</summary>
    internal void Run(LuaLibraries libraries)
    {
        var top = stack.Top;
        PushShared();
        var shared = stack.Top;
        foreach (var (chunk, needs, table) in Groups)
        {
            if ((libraries & needs) == 0)
                continue;
            Check(chunk.Load(stack));
            stack.PushValue(shared);
            PushGlobal(table);
            stack.PushFunction(ModuleFunctions.Await);
            stack.PushFunction(ModuleFunctions.Open);
            Check(stack.Call(4, 0));
        }
        stack.SetTop(top);
    }

    // [-0, +1]
    private void PushShared()
    {
        Check(Shared.Load(stack));
        PushLibrary("debug");
        PushLibrary("math");
        PushLibrary("table");
        PushGlobal("string");
        PushLibrary("coroutine");
        stack.RawGetField(LuaStack.Registry, "_LOADED"u8);
        Check(stack.Call(6, 1));
    }

    // A library in a table of its own, which no script sees. [-0, +1]
    private void PushLibrary(string library)
    {
        stack.PushFunction(LibraryFunctions.Find(library));
        Check(stack.Call(0, 1));
    }

    // [-0, +1]
    private void PushGlobal(string name)
    {
        stack.PushReference(known.Globals);
        stack.RawGetField(-1, System.Text.Encoding.ASCII.GetBytes(name));
        stack.Remove(-2);
    }

    private void Check(LuaStatus status)
    {
        if (status != LuaStatus.Ok)
            throw new InvalidOperationException($"A Lua state could not be set up: {System.Text.Encoding.UTF8.GetString(stack.Bytes(-1))}");
    }
}
