using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Exceptions as Lua errors, Lua errors as exceptions, and what each looks like on the other side.</summary>
internal sealed class Failures : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(The_host_gets_the_same_instance_back),
        Host(A_rethrown_error_keeps_its_instance),
        Host(An_error_keeps_its_instance_through_CSharp_and_back),
        Host(The_traceback_names_the_lines_of_the_script_and_none_of_ours),
        Host(Any_value_that_Lua_raises_reaches_the_host),
        Host(A_raised_table_is_told_by_its_tostring),
        Host(The_host_decides_what_a_script_sees),
        Host(A_message_that_cannot_be_made_leaves_the_type),
        Host(An_error_object_that_a_script_returns_can_be_read),
        Host(A_task_that_fails_late_fails_the_run),
    ];

    private static void The_host_gets_the_same_instance_back(CaseState state)
    {
        foreach (var script in new[] { "throws", "fails_late", "throws_in_a_coroutine" })
        {
            var exception = Check.Throws<LuaException>(() => state.Run<long>(script));
            Check.Equal("boom", (exception.InnerException as InvalidOperationException)?.Message);
        }
    }

    private static void A_rethrown_error_keeps_its_instance(CaseState state)
    {
        ErrorFunctions.Thrown = new FormatException("the one");
        Check.True(ReferenceEquals(ErrorFunctions.Thrown, Check.Throws<LuaException>(() => state.Run<long>("rethrows")).InnerException));
    }

    private static void An_error_keeps_its_instance_through_CSharp_and_back(CaseState state)
    {
        ErrorFunctions.Thrown = new FormatException("the one");
        Check.True(ReferenceEquals(ErrorFunctions.Thrown, Check.Throws<LuaException>(() => state.Run<long>("rethrows_through_csharp")).InnerException));
    }

    private static void The_traceback_names_the_lines_of_the_script_and_none_of_ours(CaseState state)
    {
        var run = state.Lua.RunAsync("local function inner()\n  host.fail('late')\nend\ninner()", "trace.lua");
        state.Drive(run);
        var exception = Check.Throws<LuaException>(() => run.GetAwaiter().GetResult());
        Check.Equal("trace.lua:2: late", exception.Message);
        Check.Contains("trace.lua:2: in local 'inner'", exception.Traceback);
        Check.Contains("trace.lua:4: in", exception.Traceback);
        Check.True(!exception.Traceback!.Contains("LuaBindGen"));
        Check.True(!exception.Traceback.Contains("complete"));
    }

    private static void Any_value_that_Lua_raises_reaches_the_host(CaseState state)
    {
        foreach (var value in new LuaValue[] { "text", 42, 1.5, true, LuaValue.Nil })
            Check.Equal(value, Check.Throws<LuaException>(() => state.Run<long>("raises", value)).Value);
    }

    private static void A_raised_table_is_told_by_its_tostring(CaseState state)
    {
        var exception = Check.Throws<LuaException>(() => state.Run<long>("raises_a_table"));
        Check.Equal("code 7", exception.Message);
        Check.Equal(7, exception.Value.As<LuaTable>().Get<long>("code"));
    }

    private static void The_host_decides_what_a_script_sees(CaseState state)
    {
        using var lua = CaseState.Make(new LuaStateOptions { ExceptionMessage = static _ => "something went wrong" });
        Check.Equal("x:1: something went wrong", lua.Run<string>("return tostring(select(2, pcall(function() host.throw('secret') end)))", "x"));
        var exception = Check.Throws<LuaException>(() => lua.Run("host.throw('secret')", "x"));
        Check.Equal("secret", exception.InnerException?.Message);
    }

    private static void A_message_that_cannot_be_made_leaves_the_type(CaseState state)
    {
        using var lua = CaseState.Make(new LuaStateOptions { ExceptionMessage = static _ => throw new InvalidOperationException() });
        Check.Equal("InvalidOperationException", lua.Run<string>("return select(2, pcall(host.throw, 'secret')).message"));
    }

    private static void An_error_object_that_a_script_returns_can_be_read(CaseState state)
    {
        using var error = state.Run<LuaValue>("catches");
        Check.Equal("boom", error.As<InvalidOperationException>().Message);
        Check.Contains("boom", error.ToString());
    }

    private static void A_task_that_fails_late_fails_the_run(CaseState state)
    {
        var run = state.Start<long>("fails_late");
        state.Desk.Waits[0].Fail(new TimeoutException("too late"));
        state.Drive(run);
        Check.True(run.Exception?.InnerException?.InnerException is TimeoutException);
    }
}

/// <summary>A fixture: ways to fail.</summary>
[LuaExport("failing")]
public static class ErrorFunctions
{
    internal static Exception Thrown { get; set; } = new FormatException();

    public static void ThrowIt() => throw Thrown;

    public static void ThrowUnreadable() => throw new UnreadableException();

    public static async Task<long> LateTwiceAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        throw new NotSupportedException("after two waits");
    }

    public static Task<long> AtOnceAsync() => throw new NotSupportedException("before the task");

    public static Task<long> FaultedAsync() => Task.FromException<long>(new NotSupportedException("in the task"));

    public static async Task<long> CancelledAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        throw new OperationCanceledException("of its own accord");
    }

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new InvalidOperationException("not readable");
    }
}
