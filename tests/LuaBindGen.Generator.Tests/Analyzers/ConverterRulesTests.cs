using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0024: converters that are none, or none of that type.</summary>
public class ConverterRulesTests
{
    private const string Money = "public class Money { } public class Fine : ILuaConverter<Money> { public bool TryRead(LuaValue value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Money? result) { result = new(); return true; } public LuaValue Write(LuaState state, Money value) => 1; } ";

    [Theory]
    [InlineData("public void F([LuaMarshalUsing([|typeof(string)|])] Money a) { }", "", "string", "it does not implement ILuaConverter<T>. Implement it")]
    [InlineData("public void F([LuaMarshalUsing([|typeof(Fine)|])] string a) { }", "", "Fine", "it converts Money, and not string. Name another converter")]
    [InlineData("[return: LuaMarshalUsing([|typeof(Fine)|])] public Task<int> F() => null!;", "", "Fine", "it converts Money, and not int. Name another converter")]
    [InlineData("[LuaMarshalUsing([|typeof(Fine)|])] public int P => 1;", "", "Fine", "it converts Money, and not int. Name another converter")]
    [InlineData("[LuaMarshalUsing([|typeof(Abstract)|])] public Money P => new();", "public abstract class Abstract : Fine { }", "Abstract", "no object of it can be made. Name a class that can be made")]
    [InlineData("[LuaMarshalUsing([|typeof(Demanding)|])] public Money P = new();", "public class Demanding : Fine { public Demanding(int a) { } }", "Demanding", "it has no public constructor without parameters. Add one")]
    [InlineData("public void F() { }", "[LuaMarshalUsing([|typeof(Fine)|])] public class Other { }", "Fine", "it converts Money, and not Other. Name another converter")]
    [InlineData("public void F([LuaMarshalUsing([|null!|])] Money a) { }", "", "null", "it is no type. Name a converter, typeof(...)")]
    [InlineData("[LuaMarshalUsing([|typeof(int[])|])] public Money P => new();", "", "int[]", "no object of it can be made. Name a class that can be made")]
    [InlineData("public void F([LuaMarshalUsing([|typeof(Fine)|])] params string[] a) { }", "", "Fine", "it converts Money, and not string. Name another converter")]
    [InlineData("[return: LuaMarshalUsing([|typeof(Fine)|])] public static int operator -(A a) => 1;", "", "Fine", "it converts Money, and not int. Name another converter")]
    [InlineData("[LuaMarshalUsing([|typeof(Fine)|])] public int this[string a] => 1;", "", "Fine", "it converts Money, and not int. Name another converter")]
    public Task LBG0024_of_what_does_not_fit(string member, string types, string name, string problem) => Analysis.Reports(
        "LBG0024",
        $"'{name}' cannot convert this: {problem}.",
        $"{Money}{types} [LuaExport] public class A {{ {member} }}");

    [Fact]
    public Task LBG0024_is_not_for_converters_that_fit() => Analysis.Accepts(
        "[assembly: LuaMarshalUsing(typeof(Fine))] " + Money + "[LuaExport] public class A { public void F(Money a, List<Money> b) { } [return: LuaMarshalUsing(typeof(Fine))] public Task<Money> G() => null!; [LuaMarshalUsing(typeof(Fine))] public Money? P; [LuaMarshalUsing(typeof(Fine))] public Money this[int a] { get => new(); set { } } public void H([LuaMarshalUsing(typeof(Fine))] params Money[] a) { } }");
}
