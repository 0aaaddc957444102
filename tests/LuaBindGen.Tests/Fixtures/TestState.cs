using LuaBindGen.Errors;
using Microsoft.Extensions.Time.Testing;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>A state on the manual driver with <see cref="Host"/> in it. Its end checks that nothing is left over.</summary>
internal sealed class TestState : IDisposable
{
    // Completions hop over the thread pool before they queue. What never comes is a bug, and a test that hangs says less than one that fails.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal TestState(LuaLibraries libraries = LuaLibraries.Restricted, Func<Exception, string>? message = null, int? preemptEvery = null)
    {
        Lua = new LuaState(new LuaStateOptions
        {
            Driver = Driver,
            Libraries = libraries,
            TimeProvider = preemptEvery is null ? Clock : new RestlessClock(),
            TimeSlice = preemptEvery is null ? null : TimeSpan.FromTicks(1),
            InstructionsPerLook = preemptEvery ?? 1000,
            ExceptionMessage = message ?? (static exception => exception.Message),
        });
        Lua.Register(LuaExports.All);
        Desk = Host.DeskOf(Lua);
    }

    internal ManualLuaDriver Driver { get; } = new();

    /// <summary>The clock of the state; it stands still until a test moves it.</summary>
    internal FakeTimeProvider Clock { get; } = new();

    internal LuaState Lua { get; }

    internal Desk Desk { get; }

    /// <summary>Runs everything that can run now, without completing any wait.</summary>
    internal void Settle()
    {
        while (Driver.Pump() > 0)
        {
        }
    }

    /// <summary>Completes every wait as soon as there is one, until the task is done.</summary>
    internal T Finish<T>(Task<T> task)
    {
        Drive(task);
        return task.GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Finish{T}"/>
    internal void Drive(Task task)
    {
        var until = DateTime.UtcNow + Patience;
        while (!task.IsCompleted)
        {
            Settle();
            Desk.CompleteAll();
            Assert.True(DateTime.UtcNow < until, "The script hangs.");
            Thread.Yield();
        }
        Settle();
    }

    /// <summary>Pumps until something that happens on another thread has been seen.</summary>
    internal void PumpUntil(Func<bool> condition)
    {
        var until = DateTime.UtcNow + Patience;
        while (!condition())
        {
            Settle();
            Assert.True(DateTime.UtcNow < until, "It never happened.");
            Thread.Yield();
        }
    }

    /// <summary>Runs a chunk whose waits are completed as they come.</summary>
    internal T Run<T>(string chunk) => Finish(Lua.RunAsync<T>(chunk, "test"));

    /// <summary>Starts a chunk and runs it up to its first wait.</summary>
    internal Task<T> Start<T>(string chunk, CancellationToken token = default)
    {
        var task = Lua.RunAsync<T>(chunk, "test", token);
        Settle();
        return task;
    }

    // Whatever a script kept in a global is its own; what is left without them is a leak.
    private int ObjectsWithoutGlobals()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var collect = Lua.Run<LuaFunction>("return collectgarbage");
        foreach (var (key, value) in Lua.Globals)
        {
            value.Dispose();
            Lua.Globals[key] = LuaValue.Nil;
        }
        collect.Call("collect");
        collect.Call("collect");
        // Errors are held by the exceptions that a test has caught.
        return Lua.Objects.Held.Count(static held => held is not HostError);
    }

    public void Dispose()
    {
        if (!Lua.Gate.IsClosed)
        {
            Settle();
            Assert.Equal((0, 0, 0), (Lua.Operations.Live, Lua.Threads.InUse, Lua.Runs.Count));
            Assert.Equal(0, ObjectsWithoutGlobals());
            Lua.Dispose();
        }
        Assert.Equal((0, 0, 0), (Lua.Operations.Live, Lua.Threads.InUse, Lua.Objects.Count));
    }
}
