using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0022 and LBG0023: what an asynchronous method takes.</summary>
public class TokenRulesTests
{
    [Theory]
    [InlineData("public async Task [|FAsync|]() => await Task.Delay(1);", "Task.Delay")]
    [InlineData("public Task [|FAsync|]() => Task.Delay(1);", "Task.Delay")]
    [InlineData("public static async Task<int> [|F|]() { await G(); return 1; } static Task G(CancellationToken t = default) => Task.CompletedTask;", "A.G")]
    [InlineData("public async ValueTask [|F|]() { await G(1); } static Task G(int a) => G(a, default); public static Task G(int a, CancellationToken t) => Task.CompletedTask;", "A.G")]
    [InlineData("public async Task [|F|]() { await In(); async Task In() => await Task.Delay(1); }", "Task.Delay")]
    [InlineData("public async Task [|F|](System.IO.Stream? _ = null) { await _!.WriteAsync(new byte[1], 0, 1); }", "Stream.WriteAsync")]
    public Task LBG0023_where_a_call_takes_a_token(string member, string called) => Analysis.Reports(
        "LBG0023",
        $"'A.{member[(member.IndexOf("[|", StringComparison.Ordinal) + 2)..member.IndexOf("|]", StringComparison.Ordinal)]}' takes no CancellationToken, though '{called}', which it waits for, does: when a script is cancelled, the method goes on without anybody who waits for it. Take a token and pass it on.",
        $"[LuaExport] public class A {{ {member.Replace("System.IO.Stream? _ = null", "string s", StringComparison.Ordinal).Replace("_!", "new System.IO.MemoryStream()", StringComparison.Ordinal)} }}");

    [Theory]
    [InlineData("public async Task F(CancellationToken t) => await Task.Delay(1, t);")]
    [InlineData("public async Task F() => await Task.Delay(1, CancellationToken.None);")]
    [InlineData("public async Task F() => await Task.Yield();")]
    [InlineData("public async Task F() { await G(); } static Task G() => Task.CompletedTask;")]
    [InlineData("public void F() { Func<Task> later = () => Task.Delay(1); _ = later; }")]
    [InlineData("[LuaIgnore] public async Task F() => await Task.Delay(1);")]
    [InlineData("internal async Task F() => await Task.Delay(1);")]
    [InlineData("public Task F() => Task.Run(() => { });", true)]
    public Task LBG0023_is_not_for_what_takes_or_needs_none(string member, bool isReported = false) => isReported
        ? Analysis.Reports("LBG0023", "'A.F' takes no CancellationToken, though 'Task.Run', which it waits for, does: when a script is cancelled, the method goes on without anybody who waits for it. Take a token and pass it on.", $"[LuaExport] public class A {{ {member.Replace(" F(", " [|F|](", StringComparison.Ordinal)} }}")
        : Analysis.AcceptsBy("LBG0023", $"[LuaExport] public class A {{ {member} }}");

    [Fact]
    public Task LBG0022_of_a_span() => Analysis.Reports(
        "LBG0022",
        "'A.F' returns a task, and its parameter 'bytes' is of type 'ReadOnlySpan<byte>', which is gone when the method first waits. Take ReadOnlyMemory<byte>, which lives as long as the task.",
        "[LuaExport] public class A { public Task<int> F([|ReadOnlySpan<byte>|] bytes) => Task.FromResult(bytes.Length); }");

    [Fact]
    public Task LBG0022_is_not_for_a_method_that_returns_when_it_is_done() =>
        Analysis.Accepts("[LuaExport] public class A { public int F(ReadOnlySpan<byte> bytes) => bytes.Length; }");

    [Theory]
    [InlineData("A = 1, [|B|] = 1", "B", "1", "A")]
    [InlineData("A = 1, B = 0, [|C|]", "C", "1", "A")]
    [InlineData("None, A = 1 << 2, [|B|] = 4", "B", "4", "A")]
    public Task LBG0026_by_value(string members, string name, string value, string first) => Analysis.Reports(
        "LBG0026",
        $"'{name}' has the value {value}, as '{first}' has: scripts cannot tell the two apart. Give it a value of its own, or write '{name} = {first}' where it is meant to be another name for it.",
        $"[LuaExport] public enum E {{ {members} }}");

    [Theory]
    [InlineData("[LuaExport] public enum E { A = 1, B = A, C = 2 }")]
    [InlineData("[LuaExport, Flags] public enum E { A = 1, B = 2, C = A | B, D = C }")]
    [InlineData("[LuaExport] public enum E { A = 1, [LuaIgnore] B = 1 }")]
    [InlineData("[LuaExport] public enum E { [LuaIgnore] A = 1, B = 1 }")]
    [InlineData("public enum E { A = 1, B = 1 }")]
    public Task LBG0026_is_not_for_names_that_are_meant(string source) => Analysis.Accepts(source);
}
