using System.Text;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Fuzz;

/// <summary>A state in which random programs run, ready or waiting, every step of it a function of a seed.</summary>
internal sealed class FuzzState : IDisposable
{
    private const int MostRounds = 200_000;
    private const int Patience = 5_000;

    private readonly TestState _test;
    private bool _isAbandoned;

    internal FuzzState(bool ready, LuaLibraries libraries = LuaLibraries.Restricted, int? preemptEvery = null)
    {
        _test = new TestState(libraries, preemptEvery: preemptEvery) { Desk = { IsReady = ready, IsImmediate = true } };
        _test.Lua.Run("traces = {} common = {}");
        _test.Lua.Globals["poll"] = _test.Lua.PollResume;
        _test.Lua.Globals["pending"] = _test.Lua.PollPending;
    }

    internal LuaState Lua => _test.Lua;

    internal Desk Desk => _test.Desk;

    /// <summary>How many turns were taken.</summary>
    internal long Slices { get; private set; }

    internal int Pump()
    {
        var taken = _test.Driver.Pump();
        Slices += taken;
        return taken;
    }

    internal Task<LuaResults> Start(RandomProgram program, CancellationToken token = default) =>
        Lua.RunAsync<LuaResults>(program.Text(), "program", token);

    /// <summary>Completes waits in random order, at random moments, until the tasks are done or nothing happens any more.</summary>
    /// <returns>False for a hang: nothing is left to complete and nothing to run.</returns>
    internal bool Drive(Random random, IReadOnlyList<Task> tasks, Action? mischief = null)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (tasks.All(static task => task.IsCompleted))
            {
                while (Pump() > 0)
                {
                }
                return true;
            }
            var pumped = random.Next(3) == 0 ? 0 : Pump();
            mischief?.Invoke();
            if (random.Next(60) == 0 && !Lua.IsDisposing)
                Lua.Run("collectgarbage()");
            if (random.Next(2000) == 0)
                GC.Collect(0);
            if (Desk.Waits.Count > 0 && random.Next(3) != 0)
                Desk.TakeAt(random.Next(Desk.Waits.Count)).Complete();
            else if (pumped == 0 && !GoesOn(tasks))
                return false;
        }
        return false;
    }

    /// <summary>All that a program did: its trace, then its results or its error.</summary>
    internal string Outcome(RandomProgram program, Task<LuaResults> task)
    {
        var text = new StringBuilder(Lua.Run<string>($"return table.concat(traces['{program.Name}'] or {{'no trace'}}, '\\n')"));
        text.Append("\n=> ");
        if (!task.IsCompleted)
            return text.Append("hangs").ToString();
        if (task.Exception?.InnerException is { } exception)
            return text.Append(exception.GetType().Name).Append(' ').Append(Plain(exception.Message)).ToString();
        using var results = task.GetAwaiter().GetResult();
        foreach (var value in results)
            text.Append(value.Kind).Append(' ').Append(value.Kind is LuaValueKind.Integer or LuaValueKind.String ? value.ToString() : "").Append(", ");
        return text.ToString();
    }

    /// <summary>Ends a state that is known to be wrong: its end is not checked.</summary>
    internal void Abandon()
    {
        _isAbandoned = true;
        Lua.Dispose();
    }

    public void Dispose()
    {
        if (!_isAbandoned)
            _test.Dispose();
    }

    // The end of an exported async method hops over the thread pool before it queues.
    private bool GoesOn(IReadOnlyList<Task> tasks)
    {
        var until = Environment.TickCount64 + Patience;
        while (Desk.Waits.Count == 0 && Pump() == 0 && !tasks.All(static task => task.IsCompleted))
        {
            if (Environment.TickCount64 > until)
                return false;
            Thread.Yield();
        }
        return true;
    }

    // An error object that is a table has an address in its text, if any.
    private static string Plain(string message) => message.Split("0x")[0];
}
