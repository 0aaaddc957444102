using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0017: exported code that leaves its state and touches a Lua value there.</summary>
public class ContextRulesTests
{
    private const string Away = "await Task.Delay(1).[|ConfigureAwait(false)|];";

    private static string BackFromAwait(string member, string touch) =>
        $"'{member}' touches '{touch}' after an await that does not come back into the state: another script may run there at that moment, and then this throws. Await without ConfigureAwait(false), or do it in LuaState.InvokeAsync.";

    private static string Elsewhere(string member, string touch) =>
        $"'{member}' touches '{touch}' on another thread: another script may run there at that moment, and then this throws. Do it before or after, or do it in LuaState.InvokeAsync.";

    private static string Method(string body) => $$"""
        [LuaExport] public class A
        {
            private readonly Task<LuaTable> other = null!;
            private readonly IAsyncEnumerable<int> items = null!;
            private readonly int[] keys = [];
            public async Task<long> F(LuaTable table, LuaFunction function, LuaValue value)
            {
                {{body}}
                await Task.Yield(); return 0;
            }
        }
        """;

    [Theory]
    [InlineData(Away + " table[1] = 2;", "LuaTable.this[]")]
    [InlineData(Away + " _ = table[1];", "LuaTable.this[]")]
    [InlineData(Away + " return table.Length;", "LuaTable.Length")]
    [InlineData(Away + " return table.Get<long>(1);", "LuaTable.Get")]
    [InlineData(Away + " function.Call();", "LuaFunction.Call")]
    [InlineData(Away + " table.State.Run(\"x()\");", "LuaState.Run")]
    [InlineData(Away + " using var made = table.State.CreateTable();", "LuaState.CreateTable")]
    [InlineData(Away + " foreach (var pair in table) { }", "LuaTable.GetEnumerator")]
    [InlineData(Away + " _ = new List<KeyValuePair<LuaValue, LuaValue>>(table);", "LuaTable.GetEnumerator")]
    [InlineData(Away + " await Task.Yield(); table[1] = 2;", "LuaTable.this[]")]
    [InlineData(Away + " value.As<LuaTable>()[1] = 2;", "LuaTable.this[]")]
    [InlineData("(await other.[|ConfigureAwait(false)|])[1] = 2;", "LuaTable.this[]")]
    [InlineData("table[1] = await Task.FromResult(1).[|ConfigureAwait(false)|];", "LuaTable.this[]")]
    [InlineData("table.Get<long>(await Task.FromResult(1).[|ConfigureAwait(false)|]);", "LuaTable.Get")]
    [InlineData("await Task.Delay(1).[|ConfigureAwait(ConfigureAwaitOptions.None)|]; table[1] = 2;", "LuaTable.this[]")]
    [InlineData("await Task.Delay(1).[|ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing)|]; table[1] = 2;", "LuaTable.this[]")]
    [InlineData("await new ValueTask().[|ConfigureAwait(continueOnCapturedContext: false)|]; table[1] = 2;", "LuaTable.this[]")]
    [InlineData("await (Task.Delay(1).[|ConfigureAwait(false)|]); table[1] = 2;", "LuaTable.this[]")]
    [InlineData("await foreach (var item in items.[|ConfigureAwait(false)|]) table[1] = item;", "LuaTable.this[]")]
    [InlineData("await foreach (var item in items.[|ConfigureAwait(false)|].WithCancellation(default)) table[1] = item;", "LuaTable.this[]")]
    [InlineData("while (table.Length > 0) { " + Away + " }", "LuaTable.Length")]
    [InlineData("foreach (var pair in table) { " + Away + " }", "LuaTable.GetEnumerator")]
    [InlineData("if (keys.Length > 1) { " + Away + " } else return 1; if (keys.Length > 2) table[1] = 2;", "LuaTable.this[]")]
    [InlineData("try { " + Away + " } catch (Exception) { table[1] = 2; }", "LuaTable.this[]")]
    [InlineData("try { " + Away + " } finally { table[1] = 2; }", "LuaTable.this[]")]
    [InlineData("try { " + Away + " return 1; } finally { if (keys.Length > 1) table[1] = 2; }", "LuaTable.this[]")]
    [InlineData(Away + " Set(); void Set() => table[1] = 2;", "LuaTable.this[]")]
    [InlineData(Away + " Array.ForEach(keys, key => table[key] = 2);", "LuaTable.this[]")]
    [InlineData("await Inner(); async Task Inner() { " + Away + " table[1] = 2; }", "LuaTable.this[]")]
    [InlineData("Func<Task> inner = async () => { " + Away + " table[1] = 2; }; await inner();", "LuaTable.this[]")]
    public Task LBG0017_after_an_await(string body, string touch) => Analysis.Reports("LBG0017", BackFromAwait("A.F", touch), Method(body));

    [Theory]
    [InlineData("await Task.Run(() => [|table[1]|] = 2);", "LuaTable.this[]")]
    [InlineData("await Task.Run(() => { foreach (var key in keys) [|function.Call()|]; });", "LuaFunction.Call")]
    [InlineData("await Task.Run(() => { [|foreach (var pair in table) { }|] });", "LuaTable.GetEnumerator")]
    [InlineData("await Task.Run(async () => { await Task.Delay(1).ConfigureAwait(false); [|table[1]|] = 2; });", "LuaTable.this[]")]
    [InlineData("await Task.Factory.StartNew(delegate { Array.ForEach(keys, key => [|table[key]|] = 2); });", "LuaTable.this[]")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => [|table[1]|] = 2);", "LuaTable.this[]")]
    [InlineData("new Thread(() => [|table[1]|] = 2).Start();", "LuaTable.this[]")]
    [InlineData("Parallel.ForEach(keys, key => [|table[key]|] = 2);", "LuaTable.this[]")]
    public Task LBG0017_on_another_thread(string body, string touch) => Analysis.Reports("LBG0017", Elsewhere("A.F", touch), Method(body));

    [Theory]
    [InlineData("table[1] = 2; await Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("await Task.Delay(1); table[1] = 2;")]
    [InlineData("await Task.Delay(1).ConfigureAwait(true); table[1] = 2;")]
    [InlineData("await Task.Delay(1).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext); table[1] = 2;")]
    [InlineData("await Task.Delay(1).ConfigureAwait(keys.Length > 1); table[1] = 2;")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); await function.CallAsync([table, value]);")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); await table.State.RunAsync(\"x()\"); table.Dispose(); value.Dispose();")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); await table.State.InvokeAsync(state => { table[1] = 2; function.Call(); });")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); return value.As<long>() + (table == null ? 1 : 2) + table!.GetHashCode();")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); using var own = new LuaState(); own.Run(\"x()\");")]
    [InlineData("if (keys.Length > 1) { await Task.Delay(1).ConfigureAwait(false); return 1; } table[1] = 2;")]
    [InlineData("if (keys.Length > 1) { await Task.Delay(1).ConfigureAwait(false); } else table[1] = 2;")]
    [InlineData("Use(table.Length, await Task.FromResult(1L).ConfigureAwait(false)); void Use(long a, long b) { }")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); Func<long> later = () => table.Length;")]
    [InlineData("await Inner(); table[1] = 2; async Task Inner() => await Task.Delay(1).ConfigureAwait(false);")]
    [InlineData("var stored = Task.Delay(1).ConfigureAwait(false); table[1] = 2; await stored;")]
    [InlineData("await Task.Run(() => keys.Length); table[1] = 2;")]
    [InlineData("await Task.Run(() => table.State.InvokeAsync(_ => table[1] = 2));")]
    [InlineData("await Task.Run(() => { using var own = new LuaState(); own.Run(\"x()\"); });")]
    public Task LBG0017_is_not_for_what_is_inside_or_takes_its_turn(string body) => Analysis.Accepts(Method(body));

    [Fact]
    public Task LBG0017_is_not_for_code_that_no_script_calls() => Analysis.Accepts(
        """
        public class Host { public async Task F(LuaTable t) { await Task.Delay(1).ConfigureAwait(false); t[1] = 2; } }
        [LuaExport] public class A
        {
            [LuaIgnore] public async Task F(LuaTable t) { await Task.Delay(1).ConfigureAwait(false); t[1] = 2; }
            internal async Task G(LuaTable t) { await Task.Delay(1).ConfigureAwait(false); t[1] = 2; }
            private static async Task H(LuaTable t) => await Task.Run(() => t[1] = 2);
            public Task I(LuaTable t) => H(t);
            [LuaExport] public class Primary(int x) { internal async Task F(LuaTable t) { await Task.Delay(x).ConfigureAwait(false); t[1] = 2; } }
            public class Inner { public async Task F(LuaTable t) { await Task.Delay(1).ConfigureAwait(false); t[1] = 2; } }
        }
        """);

    [Fact]
    public Task LBG0017_in_a_base_class_whose_heir_an_assembly_exports() => Analysis.Reports(
        "LBG0017",
        BackFromAwait("Base.F", "LuaTable.this[]"),
        """
        [assembly: LuaExport(typeof(Heir<int>))]
        public abstract class Base<T> { public async Task F(LuaTable t) { await Task.Delay(1).[|ConfigureAwait(false)|]; t[1] = 2; } }
        public class Heir<T> : Base<T>;
        """);

    [Fact]
    public async Task LBG0017_names_each_await_before_a_touch()
    {
        var problems = await Analysis.OfClean(Consumer.Compile(Method(
            "await Task.Delay(1).ConfigureAwait(false); await Task.Delay(2).ConfigureAwait(false); table[1] = 2; await Task.Delay(3).ConfigureAwait(false);")));
        Assert.Equal(["LBG0017", "LBG0017"], problems.Select(problem => problem.Id));
    }

    [Fact]
    public async Task LBG0017_is_seen_while_only_its_file_is_open() =>
        Assert.Single(await Analysis.OfFirstFile(Consumer.Compile(Method("await Task.Delay(1).ConfigureAwait(false); table[1] = 2;"))));
}
