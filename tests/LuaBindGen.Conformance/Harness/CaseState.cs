using LuaBindGen.Errors;

namespace LuaBindGen.Conformance.Harness;

/// <summary>A fresh state on a manual driver, with all fixtures and the feature's Lua file loaded.</summary>
internal sealed class CaseState : IDisposable
{
    // What never comes is a bug, and a case that hangs says less than one that fails.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal CaseState(Feature feature)
    {
        Lua = Make(new LuaStateOptions { Driver = Driver, Libraries = feature.Libraries, TimeProvider = Clock, TimeSlice = feature.TimeSlice });
        Lua.Run(Feature.ReadResource("harness.lua"), "harness.lua");
        Lua.Run(feature.ReadScript(), feature.Name + ".lua");
    }

    internal LuaState Lua { get; }

    internal ManualLuaDriver Driver { get; } = new();

    internal ManualClock Clock { get; } = new();

    internal Desk Desk => Desk.Of(Lua);

    /// <summary>How many operations are pending.</summary>
    internal int LiveOperations => Lua.Operations.Live;

    /// <summary>Another state, with the fixtures, for cases about states of another making.</summary>
    internal static LuaState Make(LuaStateOptions options)
    {
        var lua = new LuaState(options);
        lua.Register(LuaExports.All);
        lua.Register(LuaStandardTypes.CancellationTokenSource);
        return lua;
    }

    /// <summary>Starts a function of the table <c>scripts</c>, up to its first wait.</summary>
    internal Task<T> Start<T>(string script, CancellationToken token = default, params ReadOnlySpan<LuaValue> arguments)
    {
        using var scripts = Lua.Globals.Get<LuaTable>("scripts");
        using var function = scripts.Get<LuaFunction>(script);
        var run = function.CallAsync<T>(arguments, token);
        Settle();
        return run;
    }

    /// <summary>The same, with limits.</summary>
    internal Task<T> Start<T>(string script, LuaRunOptions options, CancellationToken token = default)
    {
        using var scripts = Lua.Globals.Get<LuaTable>("scripts");
        using var function = scripts.Get<LuaFunction>(script);
        var run = function.CallAsync<T>(options, default, token);
        Settle();
        return run;
    }

    /// <summary>Lets time pass, and takes what turns that brings.</summary>
    internal void Pass(TimeSpan time)
    {
        Clock.Advance(time);
        Settle();
    }

    /// <summary>Runs a function of the table <c>scripts</c>, its waits answered as they come.</summary>
    internal T Run<T>(string script, params ReadOnlySpan<LuaValue> arguments)
    {
        var run = Start<T>(script, default, arguments);
        Drive(run);
        return run.GetAwaiter().GetResult();
    }

    /// <summary>Takes every turn that can be taken, without an answer to anybody.</summary>
    internal void Settle()
    {
        while (Driver.Pump() > 0)
        {
        }
    }

    /// <summary>The same, until something holds that another thread may have to bring.</summary>
    internal void SettleUntil(Func<bool> holds)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        for (Settle(); !holds(); Settle())
        {
            if (Environment.TickCount64 > until)
                throw new CaseFailedException("The script hangs.");
            Thread.Yield();
        }
    }

    /// <summary>Answers every wait as it comes, until the run has ended in whatever way.</summary>
    internal void Drive(Task run) => DriveUntil(() => run.IsCompleted);

    /// <summary>The same, until something holds.</summary>
    internal void DriveUntil(Func<bool> holds)
    {
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!holds())
        {
            Settle();
            if (Desk.AnswerAll() > 0)
                continue;
            // Something is to come from another thread.
            if (Environment.TickCount64 > until)
                throw new CaseFailedException("The script hangs.");
            Thread.Yield();
        }
        Settle();
    }

    /// <summary>Collects, here and in Lua, until something holds.</summary>
    internal void CollectUntil(Func<bool> holds)
    {
        using var collect = Lua.Run<LuaFunction>("return collectgarbage");
        for (var round = 0; !holds(); round++)
        {
            if (round == 10)
                throw new CaseFailedException("What was dropped is not collected.");
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Settle();
            collect.Call("collect");
        }
    }

    /// <summary>That nothing is left over: no operation, coroutine or run, and no object once the script's globals are gone.</summary>
    internal void CheckNothingIsLeft()
    {
        if (!Lua.Gate.IsClosed)
        {
            Settle();
            ThrowIfAnyIsLeft(CollectObjects());
            Lua.Dispose();
        }
        ThrowIfAnyIsLeft(Lua.Objects.Count);
    }

    public void Dispose() => Lua.Dispose();

    private void ThrowIfAnyIsLeft(int objects)
    {
        if ((Lua.Operations.Live, Lua.Threads.InUse, Lua.Runs.Count, objects) != (0, 0, 0, 0))
        {
            throw new CaseFailedException(
                $"left over: {Lua.Operations.Live} operations, {Lua.Threads.InUse} coroutines, {Lua.Runs.Count} runs, {objects} objects");
        }
    }

    private int CollectObjects()
    {
        using var collect = Lua.Run<LuaFunction>("return collectgarbage");
        foreach (var (key, value) in Lua.Globals)
        {
            value.Dispose();
            Lua.Globals[key] = LuaValue.Nil;
        }
        for (var round = 0; round < 6 && Count() > 0; round++)
        {
            // Handles that the case has dropped hold what they refer to until they are finalized.
            GC.Collect();
            GC.WaitForPendingFinalizers();
            collect.Call("collect");
            collect.Call("collect");
        }
        return Count();

        // Errors are held by the exceptions that a case has caught.
        int Count() => Lua.Objects.Held.Count(static held => held is not HostError);
    }
}
