using LuaBindGen.CodeFixes;
using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Fixes;

public class PassTokenFixTests
{
    [Fact]
    public Task LBG0030_a_stream_takes_a_token_that_is_marked() => FixTest<PassTokenFix>.Run(
        "using LuaBindGen; using System.Collections.Generic; using System.Runtime.CompilerServices; using System.Threading; using System.Threading.Tasks; [LuaExport] public class A { public async IAsyncEnumerable<int> {|LBG0030:Ticks|}(int count) { await Task.Delay(count); yield return 1; } }",
        "using LuaBindGen; using System.Collections.Generic; using System.Runtime.CompilerServices; using System.Threading; using System.Threading.Tasks; [LuaExport] public class A { public async IAsyncEnumerable<int> Ticks(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default) { await Task.Delay(count, cancellationToken); yield return 1; } }");

    [Fact]
    public Task LBG0023_takes_a_token_and_passes_it_on() => FixTest<PassTokenFix>.Run(
        """
        using System.IO;
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class Clock
        {
            public async Task {|LBG0023:SleepAsync|}(int time) => await Task.Delay(time);

            public async Task<string> {|LBG0023:ReadAsync|}()
            {
                await Task.Delay(1);
                await Other(later: 1);
                return await File.ReadAllTextAsync("file");
            }

            private static Task Other(int later, int more = 2, System.Threading.CancellationToken token = default) => Task.Delay(later + more, token);
        }
        """,
        """
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class Clock
        {
            public async Task SleepAsync(int time, CancellationToken cancellationToken = default) => await Task.Delay(time, cancellationToken);

            public async Task<string> ReadAsync(CancellationToken cancellationToken = default)
            {
                await Task.Delay(1, cancellationToken);
                await Other(later: 1, token: cancellationToken);
                return await File.ReadAllTextAsync("file", cancellationToken);
            }

            private static Task Other(int later, int more = 2, System.Threading.CancellationToken token = default) => Task.Delay(later + more, token);
        }
        """);

    [Theory]
    [InlineData("public class A : I { public async Task {|LBG0023:F|}() => await Task.Delay(1); } public interface I { Task F(); }")]
    [InlineData("public class A { public virtual async Task {|LBG0023:F|}() => await Task.Delay(1); }")]
    [InlineData("public class A { public async Task {|LBG0023:F|}() { var cancellationToken = 1; await Task.Delay(cancellationToken); } }")]
    public Task LBG0023_of_a_signature_that_is_not_free(string type) =>
        FixTest<PassTokenFix>.OffersNone($"using System.Threading.Tasks; using LuaBindGen; [LuaExport] {type}");
}
