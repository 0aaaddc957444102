using LuaBindGen.CodeFixes;
using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Fixes;

/// <summary>The fixes of what bodies do: leave their state, and block.</summary>
public class BodyFixTests
{
    [Fact]
    public Task LBG0017_awaits_come_back() => FixTest<KeepContextFix>.Run(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            private readonly IAsyncEnumerable<int> items = null!;

            public async Task F(LuaTable table)
            {
                await Task.Delay(1).{|LBG0017:ConfigureAwait(false)|}; // A comment.
                await Task
                    .Delay(2)
                    .{|LBG0017:ConfigureAwait(ConfigureAwaitOptions.None)|};
                await Task.Delay(3).{|LBG0017:ConfigureAwait(ConfigureAwaitOptions.ForceYielding)|};
                await foreach (var item in items.{|LBG0017:ConfigureAwait(false)|})
                    table[1] = await Task.FromResult(await Task.FromResult(item).{|LBG0017:ConfigureAwait(false)|}).{|LBG0017:ConfigureAwait(false)|};
            }

            public async Task G() => await Task.Delay(1).ConfigureAwait(false);
        }
        """,
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            private readonly IAsyncEnumerable<int> items = null!;

            public async Task F(LuaTable table)
            {
                await Task.Delay(1); // A comment.
                await Task
                    .Delay(2);
                await Task.Delay(3).ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
                await foreach (var item in items)
                    table[1] = await Task.FromResult(await Task.FromResult(item));
            }

            public async Task G() => await Task.Delay(1).ConfigureAwait(false);
        }
        """);

    [Fact]
    public Task LBG0017_what_runs_on_another_thread_is_left_to_the_author() => FixTest<KeepContextFix>.OffersNone(
        """
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            public async Task F(LuaTable table) => await Task.Run(() => {|LBG0017:table[1]|} = 2).ConfigureAwait(false);
        }
        """);

    [Fact]
    public Task LBG0018_asynchronous_code_awaits() => FixTest<AwaitFix>.Run(
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            private readonly Task<string> a = null!;
            private readonly Task<Task<string>> b = null!;
            private readonly ValueTask<string> c;
            private readonly Task<Task<string>> d = null!;

            public async Task<string> F()
            {
                a.{|LBG0018:Wait()|}; // A comment.
                var text = b.{|LBG0018:Result|}.{|LBG0018:Result|} + c.ConfigureAwait(false).GetAwaiter().{|LBG0018:GetResult()|};
                Task.{|LBG0018:WaitAll(a, b)|};
                Thread.{|LBG0018:Sleep(10)|};
                Func<Task> inner = async () => (a ?? d.{|LBG0018:Result|}).{|LBG0018:Wait()|};
                await inner();
                return text.Length > 1 ? G(a).{|LBG0018:Result|}.Trim() : text;
            }

            private static Task<string> G(Task<string> a) => a;
        }
        """,
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            private readonly Task<string> a = null!;
            private readonly Task<Task<string>> b = null!;
            private readonly ValueTask<string> c;
            private readonly Task<Task<string>> d = null!;

            public async Task<string> F()
            {
                await a; // A comment.
                var text = await (await b) + await c;
                await Task.WhenAll(a, b);
                await Task.Delay(10);
                Func<Task> inner = async () => await (a ?? await d);
                await inner();
                return text.Length > 1 ? (await G(a)).Trim() : text;
            }

            private static Task<string> G(Task<string> a) => a;
        }
        """);

    [Fact]
    public Task LBG0018_a_method_that_nobody_calls_becomes_asynchronous() => FixTest<AwaitFix>.Run(
        """
        using System.Collections.Generic;
        using System.Threading;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            private readonly System.Threading.Tasks.Task<List<string>?> _task = null!;

            /// <summary>One.</summary>
            public int F(long key) => _task.{|LBG0018:Result|}!.Count;

            public static void G() { Thread.{|LBG0018:Sleep(1)|}; Thread.{|LBG0018:Sleep(2)|}; }

            public long LoadAsync() { _task.{|LBG0018:Wait()|}; return 1; }

            public void Save(int key) => _task.{|LBG0018:Wait()|};
            private void SaveAsync() { }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            private readonly System.Threading.Tasks.Task<List<string>?> _task = null!;

            /// <summary>One.</summary>
            public async Task<int> FAsync(long key) => (await _task)!.Count;

            public static async Task GAsync() { await Task.Delay(1); await Task.Delay(2); }

            public async Task<long> LoadAsync() { await _task; return 1; }

            public async Task Save(int key) => await _task;
            private void SaveAsync() { }
        }
        """);

    [Fact]
    public Task LBG0018_where_no_await_can_stand_nothing_is_offered() => FixTest<AwaitFix>.OffersNone(
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using LuaBindGen;

        public interface IBase { int FromInterface(); }

        [LuaExport]
        public class A : IBase
        {
            private readonly Task<int> _task = null!;
            public A() => _task.{|LBG0018:Wait()|};
            public int Property => _task.{|LBG0018:Result|};
            public int FromInterface() => _task.{|LBG0018:Result|};
            public virtual int Virtual() => _task.{|LBG0018:Result|};
            public int Called() => _task.{|LBG0018:Result|};
            internal int Caller() => Called();
            public Task Task() { _task.{|LBG0018:Wait()|}; return _task; }
            public void Limited() { _task.{|LBG0018:Wait(10)|}; System.Threading.Tasks.Task.{|LBG0018:WaitAny(_task)|}; }
            public async Task<int> Locked() { lock (_task) { Thread.{|LBG0018:Sleep(1)|}; } await _task; return 1; }
            public int Mapped() => Array.ConvertAll(new[] { 1 }, _ => _task.{|LBG0018:Result|})[0];
            public int Maybe() => _task?.{|LBG0018:Result|} ?? 1;
        }
        """);
}
