using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>What is wrong with extension members, and where that is said.</summary>
public class ExtensionRulesTests
{
    [Theory]
    [InlineData("extension(string s) { public int [|Size|] => 1; }", "extension properties of 'string', of which scripts hold no objects, are", "Export a method that does the same")]
    [InlineData("extension<T>(T s) { public int [|Size|] => 1; }", "properties of generic extension blocks are", "Export a method for each type that scripts need")]
    [InlineData("extension<T>(T s) { public int [|Size|]() => 1; }", "generic methods are", "Export a method for each type that scripts need")]
    [InlineData("extension<T>(T) { public static int [|Size|]() => 1; }", "generic methods are", "Export a method for each type that scripts need")]
    public Task LBG0006_in_an_extension_block(string block, string kind, string remedy) => Analysis.Reports(
        "LBG0006",
        $"'A.Size' is left out of the export: {kind} not supported. {remedy}, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public static class A {{ {block} }}");

    [Fact]
    public Task LBG0006_operator_of_an_extension_block() => Analysis.Reports(
        "LBG0006",
        "'A.operator +' is left out of the export: operators of extension blocks are not supported. Export a method that does the same, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class B { } [LuaExport] public static class A { extension(B) { public static B operator [|+|](B a, B b) => a; } }");

    [Fact]
    public Task LBG0004_of_a_receiver_is_reported_at_the_member() => Analysis.Reports(
        "LBG0004",
        "'A.F' is left out of the export: scripts cannot pass its parameter 'action', which is of type 'Action<Type>'. Use LuaFunction instead, or leave the member out with [LuaIgnore].",
        "[LuaExport] public static class A { extension(Action<Type> action) { public void [|F|]() { } [LuaIgnore] public void G() { } } }");

    [Fact]
    public Task LBG0005_of_a_property_of_a_block() => Analysis.Reports(
        "LBG0005",
        "'A.Then' is left out of the export: scripts cannot be given its type 'Action<Type>'. Use LuaFunction instead, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class B { } [LuaExport] public static class A { extension(B b) { public [|Action<Type>|] Then => null!; } }");

    [Fact]
    public Task LBG0008_two_members_of_one_block() => Analysis.Reports(
        "LBG0008",
        "'A.SIZE' is left out of the export: 'A.Size' is 'size' in Lua already. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        "[LuaExport] public class B { } [LuaExport] public static class A { extension(B b) { public int Size => 1; public int [|SIZE|] => 1; } }");

    [Fact]
    public Task LBG0018_in_a_method_of_a_block() => Analysis.Reports(
        "LBG0018",
        "'A.F' blocks at 'Wait()': no script of the state runs until it is done, and it is never done where it needs the state itself. Await instead.",
        "[LuaExport] public class B { } [LuaExport] public static class A { extension(B b) { public void F() { var task = Task.Delay(1); task.[|Wait()|]; } } }");

    [Fact]
    public Task Members_of_blocks_are_accepted() => Analysis.Accepts(
        """
        [LuaExport] public class B { }
        [LuaExport] public static class A
        {
            extension(B b) { public int Size => 1; [LuaName("other")] public void F() { } [LuaIgnore] public Action<Type>? Then => null; public static B Make() => new(); }
            extension(string s) { public int Twice() => 1; }
        }
        [LuaExport] public static class C { extension(B b) { public int Width => 1; } extension(A2 b) { public int Size => 1; } }
        [LuaExport] public class A2 { }
        """);

    [Theory]
    [InlineData("public void F() { }", "public static void [|F|](this B b, int a) { }")]
    [InlineData("public int F;", "public static void [|F|](this B b) { }")]
    [InlineData("public int F => 1;", "extension(B b) { public int [|F|] => 1; }")]
    [InlineData("public void F() { }", "extension(B b) { public void [|F|]() { } }")]
    public Task LBG0025_an_extension_behind_a_member_of_its_own(string own, string extension) => Analysis.Reports(
        "LBG0025",
        "'B.F' hides 'A.F' from scripts: of 'B' a member of its own comes first. Leave the extension out with [LuaIgnore], or give it another name with [LuaName].",
        $"[LuaExport] public class B {{ {own} }} [LuaExport] public static class A {{ {extension} }}");

    [Theory]
    [InlineData("public static void F(this B b) { }", "public static void [|F|](this B b, int a) { }")]
    [InlineData("public static void F(this B b) { }", "extension(B b) { public int [|F|] => 1; }")]
    [InlineData("extension(B b) { [LuaName(\"f\")] public int F => 1; }", "extension(B b) { [LuaName(\"f\")] public void [|F|]() { } }")]
    public Task LBG0025_extensions_of_two_classes(string first, string second) => Analysis.Reports(
        "LBG0025",
        "'A1.F' hides 'A2.F' from scripts: both are 'f' of 'B'. Leave the extension out with [LuaIgnore], or give it another name with [LuaName].",
        $"[LuaExport] public static class A2 {{ {second} }} [LuaExport] public class B {{ }} [LuaExport] public static class A1 {{ {first} }}");

    [Theory]
    [InlineData("public static void F() { } [LuaIgnore] public void G() { }", "public static void F(this B b) { } public static void G(this B b) { }")]
    [InlineData("public void F() { }", "[LuaName(\"g\")] public static void F(this B b) { }")]
    [InlineData("public void F() { }", "public static void F(this Base b) { } public static void F(B b) { }")]
    [InlineData("public void F() { }", "[LuaIgnore] public static void F(this B b) { }")]
    [InlineData("public void F() { }", "extension(B b) { public static void F() { } }")]
    public Task LBG0025_is_not_for_extensions_that_scripts_see(string own, string extension) => Analysis.Accepts(
        $"[LuaExport] public class Base {{ }} [LuaExport] public class B : Base {{ {own} }} [LuaExport] public static class A {{ {extension} }} [LuaExport] public static class C {{ public static void G(this Base b) {{ }} }}");

    [Theory]
    [InlineData("extension(B b) { public int F => 1; [LuaName(\"f\")] public void [|G|]() { } }", "'A.G'", "'A.F'")]
    [InlineData("[LuaName(\"f\")] public static void G(this B b) { } extension(B b) { public int [|F|] => 1; }", "'A.F'", "'A.G(B)'")]
    public Task LBG0008_a_method_and_a_property_of_the_same_objects(string members, string name, string other) => Analysis.Reports(
        "LBG0008",
        $"{name} is left out of the export: {other} is 'f' in Lua already. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        $"[LuaExport] public class B {{ }} [LuaExport] public static class A {{ {members} }}");

    [Fact]
    public Task LBG0019_of_two_extensions_of_one_type() => Analysis.Reports(
        "LBG0019",
        "'A.F' is left out of the export: no value tells it from 'A.F(I, long)', which is 'f(I, integer)' in Lua. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        "[LuaExport] public class B { } [LuaExport] public interface I { } [LuaExport] public static class A { public static void F(this I i, long a) { } public static void [|F|](this I i, int a) { } public static void F(this B b, long a) { } }");

    [Fact]
    public Task LBG0019_is_not_for_extensions_of_types_that_one_object_may_be_both_of() => Analysis.Accepts(
        "[LuaExport] public class B { } [LuaExport] public interface I { } [LuaExport] public static class A { public static void F(this I i) { } public static void F(this B b) { } }");
}
