using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Tables, functions and values in the host's hands.</summary>
internal sealed class Handles : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_table_is_read_and_written),
        Host(A_table_honours_its_metamethods),
        Host(An_error_of_a_metamethod_is_an_exception),
        Host(A_key_that_cannot_be_is_refused),
        Host(Pairs_are_enumerated_while_they_are_cleared),
        Host(A_function_is_called_with_arguments_and_results),
        Host(A_function_is_called_as_a_run),
        Host(A_function_that_raises_leaves_the_state_usable),
        Host(A_disposed_handle_says_so),
        Host(A_handle_of_another_state_is_refused),
        Host(The_table_of_globals_is_what_scripts_see),
        Host(A_coroutine_is_passed_on_as_it_is),
        Host(Forgotten_handles_are_released),
    ];

    private static void A_table_is_read_and_written(CaseState state)
    {
        using var table = state.Lua.CreateTable();
        table[1] = "one";
        table["two"] = 2;
        table[true] = 3.5;
        table[1.5] = true;
        Check.Equal("one", table.Get<string>(1));
        Check.Equal(2, table.Get<int>("two"));
        Check.Equal(3.5, table.Get<double>(true));
        Check.True(table.Get<bool>(1.5));
        Check.Equal(1, table.Length);
        Check.True(table["none"].IsNil);
        Check.Equal("2 one", state.Run<string>("reads_table", table));
    }

    private static void A_table_honours_its_metamethods(CaseState state)
    {
        using var table = state.Run<LuaTable>("with_metamethods");
        Check.Equal("got x", table.Get<string>("x"));
        table["y"] = 5;
        Check.Equal(42, table.Length);
        Check.Equal("y=5", state.Lua.Globals.Get<string>("written"));
    }

    private static void An_error_of_a_metamethod_is_an_exception(CaseState state)
    {
        using var table = state.Run<LuaTable>("with_failing_metamethods");
        Check.Equal("meta", Check.Throws<LuaException>(() => table["x"]).Message);
        Check.Equal("meta", Check.Throws<LuaException>(() => table["x"] = 1).Message);
        Check.Equal("meta", Check.Throws<LuaException>(() => table.Length).Message);
    }

    private static void A_key_that_cannot_be_is_refused(CaseState state)
    {
        using var table = state.Lua.CreateTable();
        Check.Throws<ArgumentException>(() => table[LuaValue.Nil] = 1);
        Check.Throws<ArgumentException>(() => table[double.NaN] = 1);
        Check.True(table[double.NaN].IsNil && table[LuaValue.Nil].IsNil);
    }

    private static void Pairs_are_enumerated_while_they_are_cleared(CaseState state)
    {
        using var table = state.Lua.Run<LuaTable>("return { 1, 2, x = 3, y = 4 }");
        var sum = 0L;
        foreach (var (key, value) in table)
        {
            sum += value.As<long>();
            table[key] = LuaValue.Nil;
        }
        Check.Equal(10, sum);
        Check.Equal(0, table.Count());
    }

    private static void A_function_is_called_with_arguments_and_results(CaseState state)
    {
        using var function = state.Lua.Load("local a, b = ... return a + b, a, b");
        Check.Equal(3, function.Call<long>(1, 2));
        using var results = function.Call<LuaResults>(1, 2.5);
        Check.Sequence(["3.5", "1", "2.5"], results.Select(static value => value.ToString()));
    }

    private static void A_function_is_called_as_a_run(CaseState state)
    {
        using var function = state.Lua.Load("return host.fetch(...)");
        var runs = Enumerable.Range(0, 3).Select(i => function.CallAsync<long>([i])).ToArray();
        state.Settle();
        Check.Equal(3, state.LiveOperations);
        foreach (var run in runs)
            state.Drive(run);
        Check.Sequence([0L, 1L, 2L], runs.Select(static run => run.Result));
    }

    private static void A_function_that_raises_leaves_the_state_usable(CaseState state)
    {
        using var function = state.Lua.Load("error('x', 0)");
        for (var i = 0; i < 100; i++)
            Check.Equal("x", Check.Throws<LuaException>(() => function.Call()).Message);
        Check.Equal(1, state.Lua.Run<long>("return 1"));
    }

    private static void A_disposed_handle_says_so(CaseState state)
    {
        var table = state.Lua.CreateTable();
        var function = state.Lua.Load("return 1");
        table.Dispose();
        table.Dispose();
        function.Dispose();
        Check.Throws<ObjectDisposedException>(() => table.Length);
        Check.Throws<ObjectDisposedException>(() => function.Call());
        Check.Throws<ObjectDisposedException>(() => state.Lua.Globals["x"] = table);
    }

    private static void A_handle_of_another_state_is_refused(CaseState state)
    {
        using var other = new LuaState();
        using var table = other.CreateTable();
        using var function = state.Lua.Load("return ...");
        Check.Throws<ArgumentException>(() => state.Lua.Globals["x"] = table);
        Check.Throws<ArgumentException>(() => function.Call(table));
        var run = function.CallAsync<long>([table]);
        state.Settle();
        Check.Throws<ArgumentException>(() => run.GetAwaiter().GetResult());
    }

    private static void The_table_of_globals_is_what_scripts_see(CaseState state)
    {
        state.Lua.Globals["given"] = 5;
        Check.Equal(6, state.Lua.Run<long>("made = given + 1 return made"));
        Check.Equal(6, state.Lua.Globals.Get<long>("made"));
    }

    private static void A_coroutine_is_passed_on_as_it_is(CaseState state)
    {
        using var coroutine = state.Run<LuaValue>("makes_a_coroutine");
        Check.Equal(7, state.Run<long>("resumes", coroutine));
    }

    private static void Forgotten_handles_are_released(CaseState state)
    {
        state.Lua.Run("t = {}");
        for (var round = 0; round < 20; round++)
        {
            Forget(state.Lua);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            state.Settle();
        }
        // Forty thousand slots would be more than a megabyte.
        Check.True(state.Lua.Run<double>("collectgarbage() return collectgarbage('count')") < 1000);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Forget(LuaState lua)
    {
        using var function = lua.Load("return t");
        for (var i = 0; i < 2000; i++)
            _ = function.Call<LuaTable>();
    }
}

/// <summary>A fixture: methods that take and give handles.</summary>
[LuaExport("handles")]
public static class HandleFunctions
{
    public static LuaTable Fill(LuaTable table, long count)
    {
        for (var i = 1L; i <= count; i++)
            table[i] = i * i;
        return table;
    }

    public static LuaTable Make(LuaState state)
    {
        var table = state.CreateTable();
        table["made"] = true;
        return table;
    }

    public static LuaFunction Same(LuaFunction function) => function;

    public static LuaValue Any(LuaValue value) => value;

    public static string Kind(LuaValue value) => value.Kind.ToString();

    public static LuaTable? Nothing() => null;
}
