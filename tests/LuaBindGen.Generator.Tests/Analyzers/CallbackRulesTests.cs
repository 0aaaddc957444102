using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0030, 0031 and 0033: what callbacks and streams invite to.</summary>
public class CallbackRulesTests
{
    [Fact]
    public Task LBG0030_a_stream_that_waits() => Analysis.Reports(
        "LBG0030",
        "'A.Ticks' takes no CancellationToken, though 'Task.Delay', which it waits for, does: when a script leaves the loop while it waits, the step goes on without anybody who wants it. Take a token marked [EnumeratorCancellation] and pass it on.",
        "[LuaExport] public class A { public async IAsyncEnumerable<int> [|Ticks|]() { await Task.Delay(1); yield return 1; } }");

    [Fact]
    public Task LBG0030_is_not_for_streams_that_nothing_could_end_early() => Analysis.Accepts(
        """
        public class Hidden { public async IAsyncEnumerable<int> Ticks() { await Task.Delay(1); yield return 1; } }

        [LuaExport]
        public class A
        {
            public async IAsyncEnumerable<int> Ready() { await Task.Yield(); yield return 1; }
            public async IAsyncEnumerable<int> Told([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default) { await Task.Delay(1, token); yield return 1; }
            public IAsyncEnumerable<int> Handed() => new Hidden().Ticks();
        }
        """);

    [Theory]
    [InlineData("private LuaFunction? [|f|]; public void F(LuaFunction p) => f = p;", "A.f", "LuaFunction", ", or keep a delegate, which lets go of the function by itself")]
    [InlineData("internal LuaTable? [|T|] { get; set; }", "A.T", "LuaTable", "")]
    [InlineData("private static LuaThread? [|t|]; public static void F(LuaThread p) => t = p;", "A.t", "LuaThread", "")]
    public Task LBG0031_handle(string member, string name, string handle, string instead) => Analysis.Reports(
        "LBG0031",
        $"'{name}' keeps a {handle} that 'A' never disposes of: what it stands for stays in Lua until the garbage collector finds the handle. Dispose of it{instead}.",
        $"[LuaExport] public class A {{ {member} }}");

    [Fact]
    public Task LBG0031_is_not_for_what_is_disposed_of_or_passed_on() => Analysis.Accepts(
        """
        [LuaTable] public record Options(LuaFunction? Done);

        public class A : IDisposable
        {
            private LuaFunction? f;
            private LuaTable? t;
            private LuaThread? passed;
            private readonly List<LuaFunction> many = [];
            public void F(LuaFunction p, LuaTable q, LuaThread r) { f = p; t = q; passed = r; }
            public void Dispose() { f?.Dispose(); t!.Dispose(); End(passed); }
            private static void End(IDisposable? value) => value?.Dispose();
        }
        """);

    [Theory]
    [InlineData("Action", "'Func<Task>'")]
    [InlineData("Action<int, string?>", "'Func<int, string?, Task>'")]
    [InlineData("Func<int>", "'Func<Task<int>>'")]
    [InlineData("Func<string, long>", "'Func<string, Task<long>>'")]
    [InlineData("Predicate<int>", "delegate that returns a task")]
    public Task LBG0033_delegate(string type, string instead) => Analysis.Reports(
        "LBG0033",
        $"'A.FAsync' returns a task, and its parameter 'p' is a '{type}', which has to return at once: a function of a script that waits in it raises an error. Take a {instead}.",
        $"[LuaExport] public class A {{ public Task FAsync([|{type}|] p) => Task.CompletedTask; }}");

    [Fact]
    public Task LBG0033_is_not_for_delegates_that_may_wait_and_methods_that_cannot() => Analysis.Accepts(
        """
        [LuaExport]
        public class A
        {
            public void Each(Action<int> action) { }
            public Task EachAsync(Func<int, Task> action) => Task.CompletedTask;
            public Task<int> SumAsync(Func<int, ValueTask<int>> function, IProgress<int> progress) => Task.FromResult(1);
        }
        """);
}
