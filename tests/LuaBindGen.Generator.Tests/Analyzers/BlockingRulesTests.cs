using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0018: exported code that blocks.</summary>
public class BlockingRulesTests
{
    private static string Message(string member, string call, string remedy = "Await instead") =>
        $"'{member}' blocks at '{call}': no script of the state runs until it is done, and it is never done where it needs the state itself. {remedy}.";

    private static string Method(string body) => $$"""
        [LuaExport] public class A
        {
            private static readonly Task<int>[] All = [];
            private static Task<int> Get() => All[0];
            private static ValueTask<int> GetValue() => new(Get());
            private readonly int[] keys = [];
            public int F(LuaFunction function)
            {
                var task = Get();
                {{body}}
                return 0;
            }
        }
        """;

    [Theory]
    [InlineData("return task.[|Result|];", "Result")]
    [InlineData("return Get().[|Result|];", "Result")]
    [InlineData("return GetValue().[|Result|];", "Result")]
    [InlineData("return task?.[|Result|] ?? 1;", "Result")]
    [InlineData("task.[|Wait()|];", "Wait()")]
    [InlineData("task?.[|Wait()|];", "Wait()")]
    [InlineData("task.[|Wait(1000)|];", "Wait()")]
    [InlineData("((Task)task).[|Wait(CancellationToken.None)|];", "Wait()")]
    [InlineData("task.GetAwaiter().[|GetResult()|];", "GetResult()")]
    [InlineData("GetValue().GetAwaiter().[|GetResult()|];", "GetResult()")]
    [InlineData("GetValue().ConfigureAwait(false).GetAwaiter().[|GetResult()|];", "GetResult()")]
    [InlineData("task.ConfigureAwait(false).GetAwaiter().[|GetResult()|];", "GetResult()")]
    [InlineData("Task.[|WaitAll(All)|];", "Task.WaitAll()")]
    [InlineData("Task.[|WaitAny(task, Get())|];", "Task.WaitAny()")]
    [InlineData("Thread.[|Sleep(10)|];", "Thread.Sleep()")]
    [InlineData("Thread.[|Sleep(TimeSpan.FromSeconds(1))|];", "Thread.Sleep()")]
    [InlineData("return function.CallAsync<int>().[|Result|];", "Result")]
    [InlineData("if (!task.IsCompleted) task.[|Wait()|];", "Wait()")]
    [InlineData("Array.ForEach(keys, key => Get().[|Wait()|]);", "Wait()")]
    [InlineData("Wait(); void Wait() => task.[|Wait()|];", "Wait()")]
    [InlineData("Action wait = () => task.[|Wait()|]; wait();", "Wait()")]
    [InlineData("function.State.InvokeAsync(_ => task.[|Wait()|]);", "Wait()")]
    [InlineData("lock (All) { return task.[|Result|]; }", "Result")]
    public Task LBG0018_in_a_method(string body, string call) => Analysis.Reports("LBG0018", Message("A.F", call), Method(body));

    [Theory]
    [InlineData("public async Task<int> M() { await Task.Yield(); return T.[|Result|]; }", "A.M", "Await instead")]
    [InlineData("public int P => T.[|Result|];", "A.P", "Export a method that awaits instead")]
    [InlineData("public int P { get { return T.[|Result|]; } }", "A.P", "Export a method that awaits instead")]
    [InlineData("public int P { get => 1; set => value = T.[|Result|]; }", "A.P", "Export a method that awaits instead")]
    [InlineData("public A() { _ = T.[|Result|]; }", "new A", "Export a method that awaits instead")]
    [InlineData("public partial int M(); public partial int M() => T.[|Result|];", "A.M", "Await instead")]
    [InlineData("public static int M() => T.[|Result|];", "A.M", "Await instead")]
    public Task LBG0018_in_each_member(string member, string name, string remedy) => Analysis.Reports(
        "LBG0018", Message(name, "Result", remedy), $"[LuaExport] public partial class A {{ private static readonly Task<int> T = null!; {member} }}");

    [Theory]
    [InlineData("if (task.IsCompleted) return task.Result;")]
    [InlineData("return task.IsCompletedSuccessfully ? task.Result : 1;")]
    [InlineData("var value = GetValue(); return value.IsCompleted ? value.Result : value.IsCompletedSuccessfully ? value.GetAwaiter().GetResult() : 1;")]
    [InlineData("if (!task.IsCompleted) return 1; return task.Result;")]
    [InlineData("task.ContinueWith(done => done.Result);")]
    [InlineData("Task.Run(() => task.Result);")]
    [InlineData("Task.Run(() => { foreach (var key in keys) Thread.Sleep(key); });")]
    [InlineData("task.Wait(0); Thread.Sleep(0);")]
    [InlineData("var awaiter = task.GetAwaiter(); awaiter.OnCompleted(() => awaiter.GetResult());")]
    [InlineData("_ = nameof(task.Result);")]
    [InlineData("function.Call();")]
    public Task LBG0018_is_not_for_what_blocks_nobody(string body) => Analysis.Accepts(Method(body));

    [Theory]
    [InlineData("await one; return one.Result;")]
    [InlineData("await one.ConfigureAwait(false); return one.GetAwaiter().GetResult();")]
    [InlineData("await Task.WhenAll(one, all[0]); return one.Result + all[0].Result;")]
    [InlineData("await Task.WhenAll([one, .. all]); return one.Result;")]
    [InlineData("await Task.WhenAll(all); var sum = 0; foreach (var task in all) sum += task.Result; return sum;")]
    [InlineData("await Task.WhenAll(all); return Array.ConvertAll(all, task => task.Result).Length;")]
    [InlineData("var first = await Task.WhenAny(all); return first.Result;")]
    [InlineData("return (await Task.WhenAny(all)).Result;")]
    [InlineData("await foreach (var task in Task.WhenEach(all)) return task.Result; return 1;")]
    [InlineData("await Task.Yield(); return 1;")]
    public Task LBG0018_is_not_for_a_task_that_was_awaited(string body) => Analysis.Accepts(
        $"[LuaExport] public class A {{ public async Task<int> F() {{ Task<int>[] all = [Task.FromResult(1)]; var one = all[0]; {body} }} }}");

    [Fact]
    public Task LBG0018_is_not_for_code_that_no_script_calls() => Analysis.Accepts(
        """
        public class Host { public int F(Task<int> t) => t.Result; }
        public class Reply { public int Result => 1; public void Wait() { } }
        [LuaExport] public class A
        {
            private readonly Task<int> _task = null!;
            [LuaIgnore] public int F() => _task.Result;
            internal int G() => _task.Result;
            public int Value { get => G(); private set => _task.Wait(); }
            public int H() => new Reply().Result;
            public int Save() => _task.Result;
            public async Task<int> SaveAsync() => await _task;
        }
        """);

    [Fact]
    public Task LBG0018_of_a_primary_constructor_is_for_what_it_runs_itself() => Analysis.Reports(
        "LBG0018",
        Message("new A", "Result", "Export a method that awaits instead"),
        """
        public class Base { public Base(int x) { } }
        [LuaExport] public class A(int x) : Base(A.Get().[|Result|])
        {
            private int _held = x;
            internal static Task<int> Get() => null!;
            internal int G() => Get().Result + _held;
            [LuaIgnore] public void H() => Get().Wait();
        }
        """);

    [Fact]
    public Task LBG0018_of_a_primary_constructor_is_not_for_the_members_of_its_class() => Analysis.Accepts(
        """
        [LuaExport] public class A(int x) { internal int G() => Task.FromResult(x).Result; [LuaIgnore] public void H() => new Task(() => { }).Wait(); }
        """);
}
