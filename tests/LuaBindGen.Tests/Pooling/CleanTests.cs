using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Pooling;

/// <summary>What a script leaves behind is not seen by the next one.</summary>
public class CleanTests
{
    // What the set-up makes: a table, an object with a class, and functions that share local variables.
    private const string SetUp = """
        config = { limit = 1, list = { 'a', 'b' }, [true] = 'yes' }
        local class = { name = 'class' }
        object = setmetatable({}, { __index = class, __metatable = 'locked' })
        open = setmetatable({}, { __index = class })
        local count, hidden = 0, {}
        function increase() count = count + 1 return count end
        function remember(key, value) hidden[key] = value end
        function recall(key) return hidden[key] end
        """;

    [Theory]
    [InlineData("x = 1 _G[1.5] = 2 _G[print] = 3 _G[{}] = 4", "local n = 0 for k in pairs(_G) do if type(k) ~= 'string' then n = n + 1 end end return x or n", "0")]
    [InlineData("print = nil", "return type(print)", "function")]
    [InlineData("string.upper = string.lower", "return ('a'):upper()", "A")]
    [InlineData("string = {}", "return string.upper('a')", "A")]
    [InlineData("getmetatable('').__index = function() return 'evil' end", "return ('a'):upper()", "A")]
    [InlineData("getmetatable('').__add = function() return 'evil' end", "return pcall(function() return 'a' + 1 end) and 'evil' or 'error'", "error")]
    [InlineData("setmetatable(_G, { __index = function() return 'evil' end })", "return nothing or 'nothing'", "nothing")]
    [InlineData("setmetatable(_G, { __newindex = function() end, __metatable = false })", "y = 1 return y", "1")]
    [InlineData("setmetatable(config, { __newindex = error, __index = function() return 9 end, __pairs = error }) config.limit = nil", "return config.limit .. (config.x or '')", "1")]
    [InlineData("config.limit = 1.0", "return math.type(config.limit)", "integer")]
    [InlineData("config.limit = -1", "return config.limit", "1")]
    [InlineData("config.list[3] = 'c' config.list[1] = nil config[true] = nil", "return table.concat(config.list) .. #config.list .. config[true]", "ab2yes")]
    [InlineData("config = 1", "return config.limit", "1")]
    [InlineData("object.name = 'evil'", "return object.name", "class")]
    [InlineData("getmetatable(open).__index.name = 'evil'", "return open.name .. object.name", "classclass")]
    [InlineData("getmetatable(open).__index = nil setmetatable(open, nil)", "return open.name", "class")]
    [InlineData("setmetatable(open, { __name = 'evil' })", "return open.name .. tostring(getmetatable(open).__name)", "classnil")]
    [InlineData("increase() increase()", "return increase()", "1")]
    [InlineData("remember('key', 'evil')", "return recall('key') or 'nothing'", "nothing")]
    [InlineData("host.add = function() return 'evil' end host.evil = 1", "return host.add(1, 2) .. tostring(host.evil)", "3nil")]
    [InlineData("rawset(Members, 'limit', 1) rawset(Members, 'evil', 2)", "return Members.limit .. tostring(Members.evil)", "1000nil")]
    [InlineData("Members = nil", "return Members.limit", "1000")]
    [InlineData("collectgarbage('stop')", "return tostring(collectgarbage('isrunning'))", "true")]
    [InlineData("collectgarbage('generational')", "return collectgarbage('incremental')", "incremental")]
    [InlineData("collectgarbage('setpause', 1000)", "return collectgarbage('setpause', 200)", "200")]
    [InlineData("math.randomseed(42)", "local n = math.random(0) math.randomseed(42) return n == math.random(0) and 'known' or 'new'", "new")]
    [InlineData("coroutine.wrap(function() left = coroutine.running() coroutine.yield() end)()", "return tostring(left)", "nil")]
    [InlineData("coroutine.resume = nil coroutine.wrap = error", "return coroutine.wrap(function() return 'fine' end)()", "fine")]
    [InlineData("local g = _G for k in pairs(g) do g[k] = nil end", "return type(pairs) .. config.limit .. _G.config.limit", "function11")]
    public async Task What_a_script_changes_is_restored(string script, string probe, string expected)
    {
        await using var pool = Make(LuaLibraries.Restricted);
        var state = await UseAsync(pool, lua => lua.RunAsync(script));
        var same = await UseAsync(pool, async lua => Assert.Equal(expected, (await lua.RunAsync<object>(probe)).ToString()));
        Assert.Same(state, same);
    }

    [Theory]
    [InlineData("package.loaded.evil = 1 package.path = '' package.loaded.string = nil", "return tostring(package.loaded.evil) .. #package.path // 1000 .. type(package.loaded.string)", "nil0table")]
    [InlineData("getmetatable(io.stdout).__index.write = error", "return io.stdout:write('') and 'fine'", "fine")]
    [InlineData("io.output(io.stderr)", "return io.output() == io.stdout and 'fine'", "fine")]
    [InlineData("setmetatable({}, { __gc = function() string.evil = 1 evil = 1 end })", "collectgarbage() return tostring(evil) .. tostring(string.evil)", "nilnil")]
    public async Task What_a_trusted_script_changes_is_restored(string script, string probe, string expected)
    {
        await using var pool = Make(LuaLibraries.All & ~LuaLibraries.Debug);
        var state = await UseAsync(pool, lua => lua.RunAsync(script));
        var same = await UseAsync(pool, async lua => Assert.Equal(expected, await lua.RunAsync<string>(probe)));
        Assert.Same(state, same);
    }

    [Fact]
    public async Task A_state_without_libraries_is_restored_too()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions { Size = 1, StateOptions = new LuaStateOptions { Libraries = LuaLibraries.None } });
        Assert.Equal(1, await pool.RunAsync<long>("x = 1 return x"));
        Assert.True(await pool.RunAsync<bool>("return x == nil"));
    }

    [Fact]
    public async Task The_modes_of_the_collector_that_the_set_up_chose_are_kept()
    {
        await using var pool = Make(LuaLibraries.Restricted, "collectgarbage('generational')");
        await pool.RunAsync("collectgarbage('incremental', 1000, 400)");
        Assert.Equal("generational", await pool.RunAsync<string>("return collectgarbage('incremental')"));
    }

    [Fact]
    public async Task What_still_runs_is_cancelled_and_its_state_used_again()
    {
        await using var pool = Make(LuaLibraries.Restricted);
        var lease = await pool.RentAsync();
        var (state, desk) = (lease.State, Host.DeskOf(lease.State));
        var waits = state.RunAsync("local guard <close> = setmetatable({}, { __close = function() evil = 1 end }) host.fetch(1)");
        var givesWay = state.RunAsync("while true do coroutine.yield() end");
        await state.InvokeAsync(static _ => { });
        await lease.DisposeAsync();

        Assert.True(waits.IsCanceled);
        Assert.True(givesWay.IsCanceled);
        Assert.True(Assert.Single(desk.History).IsCancelled);
        await using var next = await pool.RentAsync();
        Assert.Same(state, next.State);
        Assert.Equal("nil", await state.RunAsync<string>("return tostring(evil)"));
        Assert.Equal((0, 0, 0), (state.Operations.Live, state.Threads.InUse, state.Runs.Count));
    }

    [Fact]
    public async Task A_run_that_begins_when_another_one_is_cancelled_is_ended_too()
    {
        await using var pool = Make(LuaLibraries.Restricted);
        var lease = await pool.RentAsync();
        var state = lease.State;
        var ends = state.RunAsync("host.fetch(1)");
        await state.InvokeAsync(static _ => { });
        Task? late = null;
        Host.DeskOf(state).History[0].OnCancelled(() => late = state.RunAsync("evil = 1 host.fetch(2)"));
        await lease.DisposeAsync();

        Assert.True(ends.IsCanceled);
        Assert.True(late!.IsCanceled);
        Assert.Equal("nil", await pool.RunAsync<string>("return tostring(evil)"));
    }

    private static LuaStatePool Make(LuaLibraries libraries, string also = "") => new(new LuaStatePoolOptions
    {
        Size = 1,
        StateOptions = new LuaStateOptions { Libraries = libraries },
        SetUp = lua =>
        {
            lua.Register(LuaExports.All);
            lua.Run(SetUp);
            lua.Run(also);
        },
    });

    private static Task<LuaState> UseAsync(LuaStatePool pool, Func<LuaState, Task> use) => pool.UseAsync(
        async (lua, _) =>
        {
            await use(lua);
            return lua;
        },
        CancellationToken.None);
}
