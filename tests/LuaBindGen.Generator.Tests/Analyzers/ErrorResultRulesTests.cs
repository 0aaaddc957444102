using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>What <c>[LuaErrorResult]</c> may stand on.</summary>
public class ErrorResultRulesTests
{
    private const string NoTuple = "it does not return a tuple of values and a 'string?'. Return one, as '(int Value, string? Error)'";

    [Theory]
    [InlineData("public long F() => 1;", "A.F", NoTuple)]
    [InlineData("public void F() { }", "A.F", NoTuple)]
    [InlineData("public string? F() => null;", "A.F", NoTuple)]
    [InlineData("public ValueTuple<string?> F() => default;", "A.F", NoTuple)]
    [InlineData("public (string? Error, int Value) F() => default;", "A.F", NoTuple)]
    [InlineData("public Task F() => Task.CompletedTask;", "A.F", NoTuple)]
    [InlineData("public Task<long> F() => Task.FromResult(1L);", "A.F", NoTuple)]
    [InlineData("public (int, string) F() => (1, \"\");", "A.F", "the last element of the tuple that it returns is never null, and null says that there is no error. Make it 'string?'")]
    [InlineData("public static (A, string?) operator +(A a, A b) => (a, null);", "A.operator +", "of what '__add' returns Lua takes one value, and would drop the message. Throw an exception instead")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Len)] public (int, string?) F() => default;", "A.F", "of what '__len' returns Lua takes one value, and would drop the message. Throw an exception instead")]
    public Task LBG0028_on_what_returns_no_error(string member, string name, string problem) => Analysis.Reports(
        "LBG0028",
        $"[LuaErrorResult] on '{name}' has no effect: {problem}, or remove the attribute.",
        $"[LuaExport] public class A {{ [[|LuaErrorResult|]] {member} }}");

    [Fact]
    public Task LBG0028_is_not_for_a_result_that_cannot_be_given_at_all() => Analysis.Reports(
        "LBG0005",
        "'A.F' is left out of the export: scripts cannot be given its type '(Type, string?)'. Use a type that Lua has a counterpart for, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class A { [LuaErrorResult] public [|(Type, string?)|] F() => default!; }");

    [Theory]
    [InlineData("public (int, string?) F() => default;")]
    [InlineData("public static (int Value, List<int> More, string? Error) F() => default;")]
    [InlineData("public Task<(int, string?)> F() => Task.FromResult<(int, string?)>(default);")]
    [InlineData("public ValueTask<(int, string?)> F() => default;")]
    [InlineData("public (string?, string?) F() => default;")]
    [InlineData("#nullable disable\npublic (int, string) F() => default;\n")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Call)] public (int, string?) F() => default;")]
    public Task LBG0028_is_not_for_a_tuple_of_values_and_an_error(string member) =>
        Analysis.Accepts($"[LuaExport] public class A {{ [LuaErrorResult]\n{member} }}");

    [Fact]
    public Task LBG0028_is_of_the_class_that_declares_it_not_of_who_overrides() => Analysis.Reports(
        "LBG0028",
        $"[LuaErrorResult] on 'A.F' has no effect: {NoTuple}, or remove the attribute.",
        "[LuaExport] public class A { [[|LuaErrorResult|]] public virtual long F() => 1; } [LuaExport] public class B : A { public override long F() => 2; }");

    [Theory]
    [InlineData("public class A { [[|LuaErrorResult|]] public (int, string?) F() => default; }", "A.F", "'A' is not exported. Mark it [LuaExport], or remove the attribute")]
    [InlineData("[LuaExport] public class A { [[|LuaErrorResult|]] internal (int, string?) F() => default; }", "A.F", "only public members are exported. Make the member public, or remove the attribute")]
    [InlineData("[LuaExport] public class A { public int P { [[|LuaErrorResult|]] get => 1; } }", "A.P", "it stands on an accessor. Remove it")]
    [InlineData("[LuaExport] public class A { [LuaIgnore, [|LuaErrorResult|]] public (int, string?) F() => default; }", "A.F", "[LuaIgnore] leaves the member out. Remove one of the two")]
    public Task LBG0011_where_there_is_no_export(string source, string name, string problem) =>
        Analysis.Reports("LBG0011", $"[LuaErrorResult] on '{name}' has no effect: {problem}.", source);
}
