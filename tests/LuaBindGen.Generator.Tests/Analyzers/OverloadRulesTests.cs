using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0019: overloads that no call can tell apart.</summary>
public class OverloadRulesTests
{
    [Theory]
    [InlineData("public void F(long a) { } public void [|F|](int a) { }", "A.F", "A.F(long)", "f(integer)")]
    [InlineData("public void [|F|](int a) { } public void F(long a) { }", "A.F", "A.F(long)", "f(integer)")]
    [InlineData("public void F(double a) { } public void [|F|](float a) { }", "A.F", "A.F(double)", "f(number)")]
    [InlineData("public void F(string a) { } public void [|F|](char a) { }", "A.F", "A.F(string)", "f(string)")]
    [InlineData("public A(long a) { } public [|A|](int a) { }", "new A", "new A(long)", "new(integer)")]
    [InlineData("public void F(int a) { } public void [|FAsync|](short a) { }", "A.FAsync", "A.F(int)", "f(32-bit integer)")]
    [InlineData("public void [|F|](string a, LuaValue b) { } public void F(LuaValue a, string b) { }", "A.F", "A.F(LuaValue, string)", "f(value, string)")]
    [InlineData("public void F(long a, bool b = false) { } public void [|F|](int a, LuaTable? b = null) { }", "A.F", "A.F(long, bool)", "f(integer, boolean?)")]
    [InlineData("public void F(string a = \"x\") { } public void [|F|](int a = 1) { }", "A.F", "A.F(string)", "f(string?)")]
    [InlineData("public void [|F|](I a) { } public void F(A a) { } public interface J { } [LuaExport(\"I\")] public interface I : J { }", "A.F", "A.F(A)", "f(A)")]
    [InlineData("public void [|F|](DayOfWeek a) { } public void F(int a) { }", "A.F", "A.F(int)", "f(32-bit integer)")]
    [InlineData("public void F(double a) { } public void [|F|](DayOfWeek a) { }", "A.F", "A.F(double)", "f(number)")]
    [InlineData("public void [|F|](TimeSpan a) { } public void F(int a, string b = \"\") { }", "A.F", "A.F(int, string)", "f(32-bit integer, string?)")]
    [InlineData("public void F(double a) { } public void [|F|](decimal a) { }", "A.F", "A.F(double)", "f(number)")]
    [InlineData("public void F(decimal a) { } public void [|F|](Half a) { }", "A.F", "A.F(decimal)", "f(decimal number)")]
    [InlineData("public void F(double a) { } public void [|F|](System.Numerics.BigInteger a) { }", "A.F", "A.F(double)", "f(number)")]
    [InlineData("public void F(System.Numerics.BigInteger a) { } public void [|F|](Int128 a) { }", "A.F", "A.F(BigInteger)", "f(integer of up to 10000 digits)")]
    [InlineData("public void [|F|](Guid a) { } public void F(DateTime a) { }", "A.F", "A.F(DateTime)", "f(date and time in ISO 8601 or Unix seconds)")]
    [InlineData("public void F(string a, bool b = true) { } public void [|F|](char a) { }", "A.F", "A.F(string, bool)", "f(string, boolean?)")]
    [InlineData("public void F(int a) { } public void [|F|](in int a) { }", "A.F", "A.F(int)", "f(32-bit integer)")]
    public Task LBG0019_no_value_tells_them_apart(string members, string lost, string stays, string signature) => Analysis.Reports(
        "LBG0019",
        $"'{lost}' is left out of the export: no value tells it from '{stays}', which is '{signature}' in Lua. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        $"[LuaExport] public class A {{ {members} }}");

    [Theory]
    [InlineData("public void [|F|](DateTime a) { } public void F(string a) { } public void F(double a) { }", "'A.F(double)' or 'A.F(string)'")]
    [InlineData(
        "public void F(string a, string b) { } public void F(string a, long b) { } public void F(double a, string b) { } public void F(double a, double b) { } public void [|F|](DateTime a, DateTime b) { }",
        "'A.F(double, double)', 'A.F(double, string)', 'A.F(string, long)' or 'A.F(string, string)'")]
    public Task LBG0019_others_take_together_what_none_of_them_takes_alone(string members, string takers) => Analysis.Reports(
        "LBG0019",
        $"'A.F' is left out of the export: whatever it takes goes to {takers}. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        $"[LuaExport] public class A {{ {members} }}");

    [Theory]
    [InlineData("public void F(int a) { } public void F(string a) { } public void F(bool a) { } public void F(LuaTable a) { } public void F(A a) { } public void F() { }")]
    [InlineData("public void F(int a) { } public void F(double a) { }")]
    [InlineData("public void F(int a) { } public void F(LuaValue a) { }")]
    [InlineData("public void F(string a) { } public void F(DayOfWeek a) { }")]
    [InlineData("public void F(int a) { } public void F(int a, int b = 2) { }")]
    [InlineData("public void F(int a) { } public void F(int a, CancellationToken token) { } public void F(int a, LuaState lua, CancellationToken token) { }")]
    [InlineData("public void F(A a) { } public void F(B b) { } [LuaExport(\"B\")] public sealed class B : A { }")]
    [InlineData("public void F(string? a) { } public void F(int? a) { }")]
    [InlineData("public void F(DateTime a) { } public void F(TimeSpan a) { }")]
    [InlineData("public void F(DateTime a) { } public void F(string a) { }")]
    [InlineData("public void F(string a) { } public void F(long a) { } public void F(System.Numerics.BigInteger a) { }")]
    [InlineData("public void F(int a) { } public void F(decimal a) { } public void F(bool a) { }")]
    [InlineData("public void F(TimeSpan a) { } public void F(int a, string b) { }")]
    [InlineData("public void F(System.Text.Json.Nodes.JsonNode a) { } public void F(int a) { } public void F(double a) { } public void F(string a) { } public void F(LuaValue a) { }")]
    [InlineData("public void F(System.Text.Json.JsonElement a) { } public void F(TimeSpan a) { } public void F(DayOfWeek a, int b) { }")]
    [InlineData("public void F(string a) { } public void F(double a) { } public void F(DateTime a, bool b = true) { }")]
    [InlineData("public static void F(int a) { } public void F(long a) { }")]
    [InlineData("public void Save() { } public void Save(bool all) { } public Task SaveAsync() => Task.CompletedTask;")]
    public Task LBG0019_is_not_for_overloads_that_a_call_can_mean(string members) =>
        Analysis.Accepts($"[LuaExport] public class A {{ {members} }}");

    [Theory]
    [InlineData("List<int>")]
    [InlineData("IEnumerable<Line>")]
    [InlineData("Dictionary<string, int>")]
    [InlineData("LuaTable")]
    [InlineData("System.Text.Json.Nodes.JsonNode")]
    [InlineData("System.Text.Json.Nodes.JsonObject")]
    public async Task LBG0019_of_a_table_that_may_be_either(string type)
    {
        var problems = await Analysis.OfClean(Consumer.Compile(
            $"[LuaTable] public record Line(int Count = 1); [LuaExport] public class A {{ public void F(Line a) {{ }} public void F({type} b) {{ }} public void G(object a) {{ }} public void G({type} b) {{ }} public void H(int a) {{ }} public void H({type} b) {{ }} }}"));
        Assert.Equal("LBG0019", Assert.Single(problems).Id);
    }

    [Fact]
    public void Of_a_pair_and_another_overload_both_are_exported()
    {
        var generation = Generation.Run("[LuaExport] public class A { public void Save() { } public void Save(bool all) { } public Task SaveAsync() => Task.CompletedTask; }").AssertClean();

        Assert.Contains("self.SaveAsync()", generation.Files["A.g.cs"], StringComparison.Ordinal);
        Assert.Contains("self.Save(all)", generation.Files["A.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("self.Save()", generation.Files["A.g.cs"], StringComparison.Ordinal);
    }
}
