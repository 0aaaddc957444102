using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0025: names that hide others from scripts.</summary>
public class HiddenNameTests
{
    [Theory]
    [InlineData("public string P => \"\";", "public new string [|P|] => \"\";", "P", "P")]
    [InlineData("public void F(int a) { }", "public new void [|F|](int a) { }", "F", "F")]
    [InlineData("public int Size;", "public void [|SizeAsync|]() { }", "SizeAsync", "Size")]
    [InlineData("public void F() { }", "[LuaName(\"f\")] public int [|P|] => 1;", "P", "F")]
    public Task LBG0025_a_member_of_an_exported_base(string inherited, string own, string name, string hidden) => Analysis.Reports(
        "LBG0025",
        $"'B.{name}' hides 'A.{hidden}' from scripts: an object shows its own class, wherever it comes from. Override it, or give it another name with [LuaName].",
        $"[LuaExport] public class A {{ {inherited} }} [LuaExport] public class B : A {{ {own} }}");

    [Fact]
    public Task LBG0025_a_static_member_by_a_module() => Analysis.Reports(
        "LBG0025",
        "'Audio' hides 'Game.Audio' from scripts: both are 'game.audio'. Leave the member out with [LuaIgnore], or give it another name with [LuaExport(\"name\")].",
        "[LuaExport(\"game\")] public static class Game { public static int Audio => 1; } [LuaExport(\"game.audio\")] public static class [|Audio|] { }");

    [Theory]
    [InlineData("public virtual void F() { }", "public override void F() { }")]
    [InlineData("public void F() { }", "public void F(int a) { }")]
    [InlineData("[LuaIgnore] public void F() { }", "public new void F() { }")]
    [InlineData("public void F() { }", "[LuaName(\"g\")] public new void F() { }")]
    [InlineData("protected void F() { }", "public new void F() { }")]
    [InlineData("public static int Size;", "public int SIZE;")]
    public Task LBG0025_is_not_for_what_hides_nothing(string inherited, string own) => Analysis.Accepts(
        $"[LuaExport] public class A {{ {inherited} }} [LuaExport] public class B : A {{ {own} }} public class C {{ public int P; }} [LuaExport] public class D : C {{ public new int P; }}");
}
