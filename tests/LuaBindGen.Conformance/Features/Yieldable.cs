using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Functions of Lua's own that can wait where the state has <see cref="LuaLibraries.Yieldable"/>.</summary>
internal sealed class Yieldable : Feature
{
    internal override LuaLibraries Libraries => LuaLibraries.All | LuaLibraries.Yieldable;

    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_run_is_cancelled_inside_each),
        Host(A_module_that_is_being_loaded_is_waited_for),
        Host(Whoever_waits_for_a_load_that_fails_tries_itself),
        Host(A_load_that_has_failed_is_not_waited_for),
        Host(A_load_that_is_cancelled_is_begun_anew),
        Host(Two_modules_that_wait_for_each_other_are_an_error),
        Host(A_time_slice_ends_inside_each),
        Host(A_wait_inside_is_found_at_the_place_of_the_script),
        Host(A_synchronous_call_still_cannot_wait),
        Host(Only_what_was_opened_is_there),
        Host(Without_it_the_message_names_it),
        Host(A_pooled_state_keeps_its_functions),
    ];

    private static void A_run_is_cancelled_inside_each(CaseState state)
    {
        foreach (var name in new[] { "sort", "gsub", "text", "line", "elements", "module", "file" })
        {
            using var source = new CancellationTokenSource();
            var run = state.Start<long>("waits_in_" + name, source.Token);
            Check.Equal(1, state.LiveOperations);
            source.Cancel();
            state.Settle();
            _ = Check.Cancelled(run);
            Check.Equal(name, state.Lua.Globals.Get<string>("closed"));
        }
    }

    private static void A_module_that_is_being_loaded_is_waited_for(CaseState state)
    {
        var first = state.Start<string>("loads_slowly");
        var second = state.Start<string>("loads_slowly");
        var third = state.Start<string>("loads_slowly_in_a_coroutine");
        Check.Equal(1, state.Desk.Waits.Count);
        state.Drive(Task.WhenAll(first, second, third));
        Check.Equal("1 :preload:", first.Result);
        Check.Equal("1 nil", second.Result);
        Check.Equal("1 nil", third.Result);
    }

    private static void Whoever_waits_for_a_load_that_fails_tries_itself(CaseState state)
    {
        var first = state.Start<string>("loads_badly_at_first");
        var second = state.Start<string>("loads_badly_at_first");
        state.Drive(Task.WhenAll(first, second));
        Check.Equal("failed", first.Result);
        Check.Equal("loaded", second.Result);
    }

    private static void A_load_that_has_failed_is_not_waited_for(CaseState state)
    {
        var first = state.Start<string>("fails_to_load_and_waits");
        var second = state.Start<string>("loads_what_failed");
        Check.True(!first.IsCompleted);
        Check.Equal("loaded", second.Result);
        state.Drive(first);
    }

    private static void A_load_that_is_cancelled_is_begun_anew(CaseState state)
    {
        using var source = new CancellationTokenSource();
        var first = state.Start<string>("loads_slowly", source.Token);
        var second = state.Start<string>("loads_slowly");
        source.Cancel();
        state.Drive(second);
        _ = Check.Cancelled(first);
        Check.Equal("2 :preload:", second.Result);
    }

    private static void Two_modules_that_wait_for_each_other_are_an_error(CaseState state)
    {
        var left = state.Start<string>("loads_left");
        var right = state.Start<string>("loads_right");
        state.Drive(Task.WhenAll(left, right));
        var results = left.Result + " | " + right.Result;
        Check.Contains("is being loaded by a script that waits for what this one loads", results);
        Check.Contains("Yieldable.lua:", results);
    }

    private static void A_time_slice_ends_inside_each(CaseState state)
    {
        using var lua = CaseState.Make(new LuaStateOptions
        {
            Driver = state.Driver,
            TimeProvider = state.Clock,
            TimeSlice = TimeSpan.FromSeconds(1),
            Libraries = LuaLibraries.All | LuaLibraries.Yieldable,
        });
        lua.Run("function spin() while true do fairness.tick() for _ = 1, 500 do end end end package.preload.of_spin = spin");
        foreach (var script in new[]
        {
            "table.sort({ 2, 1 }, spin)", "table.sort(setmetatable({}, { __len = spin }))", "string.gsub('x', 'x', spin)", "tostring(setmetatable({}, { __tostring = spin }))",
            "for _ in ipairs(setmetatable({}, { __index = spin })) do end", "require('of_spin')",
        })
        {
            var endless = lua.RunAsync(script, new LuaRunOptions { Timeout = TimeSpan.FromSeconds(10) });
            var other = lua.RunAsync<long>("return 1");
            for (var pump = 0; !other.IsCompleted || !endless.IsCompleted; pump++)
            {
                _ = state.Driver.Pump();
                Check.True(pump < 20_000);
                Check.True(other.IsCompleted || !endless.IsCompleted);
            }
            _ = Check.Throws<TimeoutException>(() => endless.GetAwaiter().GetResult());
        }
    }

    private static void A_wait_inside_is_found_at_the_place_of_the_script(CaseState state)
    {
        var run = state.Start<long>("waits_in_sort");
        var wait = state.Lua.GetWaits().Single();
        Check.Equal("host.fetch", wait.Method);
        Check.Contains("Yieldable.lua:", wait.Position!);
        state.Drive(run);
    }

    private static void A_synchronous_call_still_cannot_wait(CaseState state) => Check.Contains(
        "was started by a synchronous Run",
        Check.Throws<LuaException>(() => state.Lua.Run("table.sort({ 2, 1 }, function() return host.fetch(1) end)")).Message);

    private static void Only_what_was_opened_is_there(CaseState state)
    {
        using var lua = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.Math | LuaLibraries.Yieldable });
        Check.True(lua.Run<bool>("return table == nil and string == nil and tostring == nil and print == nil and ipairs == nil and require == nil"));
        using var restricted = new LuaState(new LuaStateOptions { Libraries = LuaLibraries.Restricted | LuaLibraries.Yieldable });
        Check.True(restricted.Run<bool>("return require == nil and dofile == nil and package == nil and ('x'):gsub('x', function() return 'y' end) == 'y'"));
    }

    private static void Without_it_the_message_names_it(CaseState state)
    {
        using var lua = CaseState.Make(new LuaStateOptions { Driver = state.Driver });
        foreach (var script in new[]
        {
            "table.sort({ 2, 1 }, host.fetch)",
            "string.gsub('x', 'x', function() host.fetch(1) end)",
            "tostring(setmetatable({}, { __tostring = function() host.fetch(1) end }))",
            "for _ in ipairs(setmetatable({}, { __index = function() host.fetch(1) end })) do end",
        })
        {
            var run = lua.RunAsync(script);
            state.Settle();
            Check.Contains("or open LuaLibraries.Yieldable", Check.Throws<LuaException>(() => run.GetAwaiter().GetResult()).Message);
        }
    }

    private static async Task A_pooled_state_keeps_its_functions(CaseState state)
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            StateOptions = new LuaStateOptions { Libraries = LuaLibraries.Restricted | LuaLibraries.Yieldable },
            SetUp = static lua => lua.Register(LuaExports.All),
        });
        for (var use = 0; use < 2; use++)
        {
            await using var lease = await pool.RentAsync();
            const string Script = "assert(mark == nil) mark = table.sort local t = { 2, 3, 1 } table.sort(t, function(a, b) return host.ready(a) < b end) table.sort = nil return t[1]";
            Check.Equal(1, await lease.State.RunAsync<long>(Script));
        }
    }
}
