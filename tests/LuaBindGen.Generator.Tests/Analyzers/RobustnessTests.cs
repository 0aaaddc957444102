using System.Globalization;
using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>Code is half typed most of the time: neither the generator nor an analyzer nor a fix may fail over it.</summary>
public class RobustnessTests
{
    private const string Sample =
        """
        namespace Bank;
        [LuaExport("Konto")] public sealed partial class Account : Base<string>, IDisposable
        {
            public Account(string owner = "a\"b", long amount = -1, double rate = double.NaN) { }
            [LuaName("open")] public static async Task<(Account? A, long B)> OpenAsync(string owner, CancellationToken token = default) => (null, 1);
            public long Balance { get; private set; } = 1;
            public required byte[]? Data { get; init; }
            [LuaIgnore, Obsolete("x", true)] public event Action? E;
            public override string Name => "";
            public void Put<T>(ref T a, params int[] b) { }
            public int this[int i] => i;
            private Task<int> n;
            public async Task<long> CountAsync(LuaTable t)
            {
                foreach (var pair in t) { await n.ConfigureAwait(false); t["n"] = n?.Result ?? 1; Thread.Sleep(n.GetAwaiter().GetResult()); }
                try { await Task.Run(() => t.Get<int>(1)).ConfigureAwait(ConfigureAwaitOptions.ForceYielding); } finally { Local(); }
                return n.IsCompleted ? n.Result : 1; void Local() => Task.WaitAll(n, Array.ConvertAll([n], x => x)[0]);
            }
            public int Sync() { n.Wait(); return n.Result; }
        }
        public class Vault { [LuaExport("print")] private class Key { public void End() { } public async void Turn() { } public Customer Of(Customer c) => c; } }
        public class Customer { [LuaName("x")] public void F() { } }
        [LuaExport] public record Pair(long X, [property: LuaName("why")] string? Y);
        public abstract class Base<T> { public virtual T? Name { get; set; } public void Put(T t, in int u) { } }
        """;

    // Each cut is a whole run of generator and analyzers. A prime step falls into other words each time the sample changes;
    // LUABINDGEN_CUT_STEP=1 takes all of them.
    private static readonly int Step =
        int.TryParse(Environment.GetEnvironmentVariable("LUABINDGEN_CUT_STEP"), NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? Math.Max(step, 1)
            : 17;

    [Fact]
    public async Task Cut_off_anywhere()
    {
        for (var length = 0; length <= Sample.Length; length += Step)
            await AssertNoFailure(Sample[..length]);
    }

    [Fact]
    public async Task With_a_word_missing_anywhere()
    {
        for (var start = 0; start < Sample.Length; start += Step)
            await AssertNoFailure(Sample.Remove(start, Math.Min(5, Sample.Length - start)));
    }

    [Theory]
    [InlineData("[LuaExport] [LuaExport] public class A { }")]
    [InlineData("[LuaExport] public partial class A { } [LuaExport] public partial class A { }")]
    [InlineData("[LuaExport] public class A { } [LuaExport] public class A { }")]
    [InlineData("namespace A { [LuaExport] public class B { } } public class A { [LuaExport] public class B { } }")]
    [InlineData("[LuaExport] public class A : A { public void F() { } }")]
    [InlineData("[LuaExport] public class A : B { } public class B : A { }")]
    [InlineData("[LuaExport(null!)] public class A { [LuaName(null!)] public void F() { } [LuaName(1)] public void G() { } [LuaName] public void H() { } }")]
    [InlineData("[LuaExport(new[] { 1 })] public class A { [Obsolete(new[] { 1 })] public void F() { } [Obsolete(\"a\", new[] { 1 })] public void G() { } }")]
    [InlineData("[LuaExport] public class A { public void F(int a = \"x\", string b = 1, A c = 2, long d = null) { } }")]
    [InlineData("[LuaExport] public struct A { } [LuaExport] public interface B { } [LuaExport] public enum C { }")]
    [InlineData("[LuaExport] public class { public void () { } public int { get; } }")]
    [InlineData("[LuaExport] public class A { public void F(__arglist) { } public void G(int a, int a) { } public void H(int) { } }")]
    [InlineData("[LuaExport] public static class A { extension(string s) { public string Twice() => s + s; public int Size => 1; } public static void F() { } }")]
    public Task Code_that_does_not_compile(string source) => AssertNoFailure(source);

    [Theory]
    [InlineData("[LuaExport] public class A { } [LuaExport] public record A { }")]
    [InlineData("[LuaExport(\"X\")] public class A { } [LuaExport(\"Y\")] public record A { }")]
    public async Task Two_classes_of_one_name_are_left_to_the_compiler(string twins)
    {
        var generation = Generation.Run(twins + " [LuaExport] public class B { }");

        Assert.Equal(["B.g.cs", "LuaExports.g.cs"], generation.Files.Keys);
        Assert.Equal(["CS0101"], generation.Problems().Select(problem => problem.Id));
        Assert.Empty(await Analysis.Of(generation.Output));
    }

    private static async Task AssertNoFailure(string source)
    {
        var generation = Generation.Run(source);
        Assert.True(generation.Result.Exception is null, $"{generation.Result.Exception}\n\n{source}");
        await Analysis.Of(generation.Output);
        await AssertFixesDoNotFail(source);
    }

    private static async Task AssertFixesDoNotFail(string source)
    {
        using var host = new FixHost(Consumer.Parse(source, "File0.cs").ToString());
        foreach (var offer in await host.OffersAsync())
        {
            var fixedProject = await offer.ApplyAsync();
            Assert.True(
                (await fixedProject.Documents.Single().GetTextAsync()).ToString() != (await host.Project.Documents.Single().GetTextAsync()).ToString(),
                $"'{offer.Title}' changes nothing:\n{source}");
        }
    }
}
