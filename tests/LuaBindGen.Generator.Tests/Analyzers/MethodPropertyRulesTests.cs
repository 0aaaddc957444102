using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0034: methods that can be no property.</summary>
public class MethodPropertyRulesTests
{
    [Theory]
    [InlineData("[[|LuaProperty|]] public Task<int> GetP(int i) => null!;", "A.GetP", "it takes one value and returns one value", "A getter takes nothing and returns one value, a setter takes one value and returns nothing")]
    [InlineData("[[|LuaProperty|]] public Task GetP() => null!;", "A.GetP", "it takes nothing and returns nothing", "A getter takes nothing and returns one value, a setter takes one value and returns nothing")]
    [InlineData("[[|LuaProperty|]] public Task<(int, int)> GetP() => null!;", "A.GetP", "it takes nothing and returns 2 values", "A getter takes nothing and returns one value, a setter takes one value and returns nothing")]
    [InlineData("[[|LuaProperty|]] public void SetP(params int[] p) { }", "A.SetP", "a property is passed one value as it is", "Take it by value")]
    [InlineData("[[|LuaProperty|]] public void SetP(out int p) => p = 1;", "A.SetP", "a property is passed one value as it is", "Take it by value")]
    [InlineData("[LuaProperty] public int GetP() => 1; [[|LuaProperty|]] public Task<int> GetPAsync() => null!;", "A.GetPAsync", "'A.GetP' gets 'p' already", "Give one of them another name with [LuaName]")]
    public Task LBG0034_method(string member, string name, string cause, string remedy) => Analysis.Reports(
        "LBG0034",
        $"'{name}' is left out of the export: it is marked [LuaProperty], but {cause}. {remedy}, or remove the attribute.",
        $"[LuaExport] public class A {{ {member} }}");

    [Fact]
    public Task LBG0034_of_an_extension() => Analysis.Reports(
        "LBG0034",
        "'E.GetP' is left out of the export: it is marked [LuaProperty], but it is an extension. Export it as a method, or remove the attribute.",
        "[LuaExport] public class A { } [LuaExport] public static class E { [[|LuaProperty|]] public static int GetP(this A a) => 1; }");

    [Fact]
    public Task LBG0008_a_property_has_the_name_already() => Analysis.Reports(
        "LBG0008",
        "'A.GetP' is left out of the export: 'A.P' is 'p' in Lua already. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        "[LuaExport] public class A { public int P => 1; [LuaProperty] public int [|GetP|]() => 1; }");

    [Fact]
    public Task LBG0034_is_not_for_getters_and_setters() => Analysis.Accepts(
        """
        [LuaExport]
        public class A
        {
            [LuaProperty] public Task<int> GetSizeAsync(CancellationToken token) => null!;
            [LuaProperty] public Task SetSizeAsync(int value, LuaState state) => null!;
            [LuaProperty] public static string? GetName() => null;
            [LuaProperty] public static void SetName(string? value) { }
            [LuaProperty, LuaName("only")] public ValueTask<List<int>> FetchAsync() => default;
            [LuaProperty] public void SetSecret(string value) { }
        }
        """);
}
