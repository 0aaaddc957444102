using LuaBindGen.Native;
using LuaBindGen.Replacements;

namespace LuaBindGen.States;

/// <summary>Makes a new state what a script may meet: the libraries that were asked for, and our own chunks, before any script runs.</summary>
internal readonly struct StateSetup(LuaStack stack, WellKnown known)
{
    private static readonly OwnChunk Coroutine = new("coroutine.lua");
    private static readonly OwnChunk Thread = new("thread.lua");
    private static readonly OwnChunk Error = new("error.lua");
    private static readonly OwnChunk Statics = new("statics.lua");
    private static readonly OwnChunk Pairs = new("pairs.lua");
    private static readonly OwnChunk Access = new("access.lua");
    private static readonly OwnChunk Restricted = new("restricted.lua");
    private static readonly OwnChunk Guarded = new("debug.lua");
    private static readonly OwnChunk Snapshot = new("snapshot.lua");

    private static readonly (string Name, LuaLibraries Needs)[] Standard =
    [
        ("string", LuaLibraries.String),
        ("table", LuaLibraries.Table),
        ("math", LuaLibraries.Math),
        ("utf8", LuaLibraries.Utf8),
        ("coroutine", LuaLibraries.Coroutine),
        ("os", LuaLibraries.Clock),
        ("io", LuaLibraries.Io),
        ("debug", LuaLibraries.Debug),
        ("package", LuaLibraries.Package),
    ];

    /// <summary>Does all of it; the stack is as before.</summary>
    internal void Run(LuaStateOptions options, bool isPooled)
    {
        var libraries = options.Libraries;
        // Global table; the one reference that outlives what a script does to `_G`.
        stack.RawGet(LuaStack.Registry, 2);
        known.Globals = stack.Reference();
        stack.PushNewTable();
        stack.RawSetField(LuaStack.Registry, "_LOADED"u8);

        // Our chunks need these four whatever the script is to have; what was not asked for is taken away at the end.
        Open("base", "_G");
        Open("string", "string");
        Open("coroutine", "coroutine");
        Open("debug", "debug");
        RunAccess();
        RunErrors((libraries & LuaLibraries.String) != 0);
        RunStatics();
        RunPairs();
        RunCoroutines();
        RunThreads();
        foreach (var (name, needs) in Standard)
            if ((libraries & needs) != 0 && name is not ("string" or "coroutine" or "debug"))
                Open(name, name);
        if ((libraries & LuaLibraries.Yieldable) != 0)
            new ReplacementSetup(stack, known).Run(libraries);
        if (isPooled)
            RunSnapshot((libraries & LuaLibraries.FullBase) == LuaLibraries.FullBase);
        Restrict(libraries);
        if ((libraries & LuaLibraries.Debug) != 0)
            Guard(hasTimeSlices: options.TimeSlice is not null);
    }

    // [-0, +0]
    private void Open(string library, string name)
    {
        stack.PushFunction(LibraryFunctions.Find(library));
        stack.Push(System.Text.Encoding.ASCII.GetBytes(name));
        Check(stack.Call(1, 1));
        stack.RawGetField(LuaStack.Registry, "_LOADED"u8);
        stack.PushValue(-2);
        stack.RawSetField(-2, System.Text.Encoding.ASCII.GetBytes(name));
        stack.Pop();
        stack.PushReference(known.Globals);
        stack.Insert(-2);
        stack.RawSetField(-2, System.Text.Encoding.ASCII.GetBytes(name));
        stack.Pop();
    }

    private void RunAccess()
    {
        Load(Access);
        Check(stack.Call(0, 6));
        known.NameOf = stack.Reference();
        known.ToText = stack.Reference();
        known.Next = stack.Reference();
        known.Length = stack.Reference();
        known.Set = stack.Reference();
        known.Get = stack.Reference();
    }

    private void RunErrors(bool withStringMethods)
    {
        Load(Error);
        if (withStringMethods)
            PushGlobal("string"u8);
        else
            stack.PushNil();
        PushGlobal("error"u8);
        stack.PushFunction(Callbacks.ErrorText);
        stack.PushFunction(Callbacks.ErrorField);
        stack.PushFunction(Callbacks.CollectObject);
        Check(stack.Call(5, 2));
        known.RaiserMetatable = stack.Reference();
        known.ErrorMetatable = stack.Reference();
    }

    private void RunStatics()
    {
        Load(Statics);
        PushGlobal("error"u8);
        PushGlobal("next"u8);
        PushGlobal("rawget"u8);
        PushGlobal("rawset"u8);
        PushGlobal("setmetatable"u8);
        PushGlobal("tostring"u8);
        PushGlobal("string"u8);
        Check(stack.Call(7, 1));
        known.MakeStatics = stack.Reference();
        known.TypeTables = NewTable("v"u8);
        known.Userdata = NewTable("v"u8);
    }

    private void RunPairs()
    {
        known.LoopMetatable = NewLoopMetatable();
        known.DelegateMetatable = NewDelegateMetatable();
        known.DelegateFunctions = NewTable("v"u8);
        stack.PushReference(known.Globals);
        Load(Pairs);
        PushGlobal("pairs"u8);
        PushGlobal("type"u8);
        PushGlobal("debug"u8);
        stack.RawGetField(-1, "getmetatable"u8);
        stack.Remove(-2);
        PushGlobal("rawget"u8);
        Check(stack.Call(4, 1));
        stack.RawSetField(-2, "pairs"u8);
        stack.Pop();
    }

    private void RunCoroutines()
    {
        known.Mains = NewTable("k"u8);
        known.Phases = NewTable(default);
        known.IdleAwaiters = NewTable(default);
        known.Awaiters = NewTable("v"u8);
        known.Raised = NewTable("v"u8);

        Load(Coroutine);
        PushGlobal("coroutine"u8);
        stack.PushLightUserdata(WellKnown.Sentinel);
        stack.PushFunction(Callbacks.CompleteOperation);
        stack.PushFunction(Callbacks.CancelOperation);
        stack.PushReference(known.Phases);
        stack.PushReference(known.Mains);
        PushGlobal("debug"u8);
        stack.RawGetField(-1, "sethook"u8);
        stack.Remove(-2);
        stack.PushFunction(Callbacks.RestoreHook);
        stack.PushFunction(Callbacks.NoteFailure);
        Check(stack.Call(9, 10));
        known.CloseFunction = stack.CFunctionAt(-1);
        known.ResumeFunction = stack.CFunctionAt(-2);
        stack.Pop(2);
        known.Halt = stack.Reference();
        known.IsBehind = stack.Reference();
        known.Interrupt = stack.Reference();
        known.Share = stack.Reference();
        known.Holders = stack.Reference();
        known.Release = stack.Reference();
        known.Poll = stack.Reference();
        PushGlobal("xpcall"u8);
        known.Protect = stack.Reference();

        stack.PushNewTable(record: 3);
        stack.Insert(-2);
        stack.RawSetField(-2, "__close"u8);
        stack.PushFunction(Callbacks.CollectAwaiter);
        stack.RawSetField(-2, "__gc"u8);
        stack.Push(false);
        stack.RawSetField(-2, "__metatable"u8);
        known.AwaiterMetatable = stack.Reference();
    }

    private void RunThreads()
    {
        Load(Thread);
        PushLibrary("coroutine");
        PushGlobal("coroutine"u8);
        stack.RawGetField(-1, "resume"u8);
        stack.Remove(-2);
        PushLibrary("debug");
        stack.RawGetField(-1, "traceback"u8);
        stack.Remove(-2);
        stack.PushReference(known.Holders);
        stack.PushReference(known.Mains);
        stack.PushReference(known.Release);
        Check(stack.Call(6, 5));
        known.LeaveThread = stack.Reference();
        known.CloseThread = stack.Reference();
        known.ReadThread = stack.Reference();
        known.ResumeThread = stack.Reference();
        known.ThreadStatus = stack.Reference();
    }

    // A library in a table of its own, which no script sees: the functions as Lua has them. [-0, +1]
    private void PushLibrary(string library)
    {
        stack.PushFunction(LibraryFunctions.Find(library));
        Check(stack.Call(0, 1));
    }

    private void RunSnapshot(bool hasFinalizers)
    {
        Load(Snapshot);
        PushLibrary("debug");
        stack.PushReference(known.Globals);
        stack.RawGetField(LuaStack.Registry, "_LOADED"u8);
        stack.Push(hasFinalizers);
        Check(stack.Call(4, 1));
        known.TakeSnapshot = stack.Reference();
    }

    private void Restrict(LuaLibraries libraries)
    {
        Load(Restricted);
        stack.PushReference(known.Globals);
        stack.RawGetField(LuaStack.Registry, "_LOADED"u8);
        stack.Push((libraries & LuaLibraries.Base) != 0);
        stack.Push((libraries & LuaLibraries.FullBase) == LuaLibraries.FullBase);
        stack.Push((libraries & LuaLibraries.String) != 0);
        stack.Push((libraries & LuaLibraries.Coroutine) != 0);
        stack.Push((libraries & LuaLibraries.Os) == LuaLibraries.Os);
        stack.Push((libraries & LuaLibraries.Debug) != 0);
        Check(stack.Call(8, 0));
    }

    private void Guard(bool hasTimeSlices)
    {
        Load(Guarded);
        PushGlobal("debug"u8);
        stack.PushReference(known.AwaiterMetatable);
        stack.PushReference(known.ErrorMetatable);
        stack.PushReference(known.RaiserMetatable);
        stack.PushLightUserdata(WellKnown.Sentinel);
        stack.Push(hasTimeSlices);
        Check(stack.Call(6, 0));
    }

    // [-0, +1]
    private void PushGlobal(ReadOnlySpan<byte> name)
    {
        stack.PushReference(known.Globals);
        stack.RawGetField(-1, name);
        stack.Remove(-2);
    }

    private int NewLoopMetatable()
    {
        stack.PushNewTable(record: 4);
        stack.PushFunction(SharedMetamethods.EndLoop);
        stack.RawSetField(-2, "__close"u8);
        stack.PushFunction(Callbacks.CollectObject);
        stack.RawSetField(-2, "__gc"u8);
        stack.Push("loop"u8);
        stack.RawSetField(-2, "__name"u8);
        stack.Push("loop"u8);
        stack.RawSetField(-2, "__metatable"u8);
        return stack.Reference();
    }

    // No script ever holds one: it is an upvalue of a function.
    private int NewDelegateMetatable()
    {
        stack.PushNewTable(record: 1);
        stack.PushFunction(Callbacks.CollectObject);
        stack.RawSetField(-2, "__gc"u8);
        return stack.Reference();
    }

    private int NewTable(ReadOnlySpan<byte> weakness)
    {
        stack.PushNewTable();
        if (!weakness.IsEmpty)
        {
            stack.PushNewTable(record: 1);
            stack.Push(weakness);
            stack.RawSetField(-2, "__mode"u8);
            stack.SetMetatable(-2);
        }
        return stack.Reference();
    }

    // [-0, +1]
    private void Load(OwnChunk chunk) => Check(chunk.Load(stack));

    private void Check(LuaStatus status)
    {
        if (status != LuaStatus.Ok)
            throw new InvalidOperationException(
                $"A Lua state could not be set up: {System.Text.Encoding.UTF8.GetString(stack.Bytes(-1))}");
    }
}
