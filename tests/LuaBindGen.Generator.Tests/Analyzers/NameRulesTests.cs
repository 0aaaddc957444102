using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0008, 0009 and 0011: names, and attributes without effect.</summary>
public class NameRulesTests
{
    private const string NoIdentifier = "is no identifier there (ASCII letters, digits and underscores, not a digit first)";

    [Theory]
    [InlineData("public int Size { get; set; } public void [|SizeAsync|]() { }", "A.SizeAsync", "A.Size", "size")]
    [InlineData("public static A [|New|]() => new();", "A.New", "new A()", "new")]
    [InlineData("[LuaExport] public class Entry { } [LuaName(\"Entry\")] public static int [|Size|];", "A.Size", "A.Entry", "Entry")]
    [InlineData("[LuaName(\"Entry\")] public static void [|F|]() { } [LuaExport] public static class Entry { }", "A.F", "A.Entry", "Entry")]
    [InlineData("public int Size; public int [|SIZE|] { get; set; }", "A.SIZE", "A.Size", "size")]
    [InlineData("public const int Limit = 1; public static int [|limit|];", "A.limit", "A.Limit", "limit")]
    [InlineData("public int F; [LuaName(\"f\")] public void [|G|](int i) { }", "A.G", "A.F", "f")]
    public Task LBG0008_one_name_twice(string members, string name, string first, string luaName) => Analysis.Reports(
        "LBG0008",
        $"'{name}' is left out of the export: '{first}' is '{luaName}' in Lua already. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        $"[LuaExport] public class A {{ {members} }}");

    [Fact]
    public Task LBG0011_naming_of_a_type_that_is_not_exported() => Analysis.Reports(
        "LBG0011",
        "[LuaNaming] on 'A' has no effect: 'A' is not exported. Mark it [LuaExport], or remove the attribute.",
        "[[|LuaNaming(LuaNamingPolicy.CamelCase)|]] public class A { }");

    [Fact]
    public Task LBG0011_is_not_for_the_naming_of_exported_types() => Analysis.Accepts(
        "[assembly: LuaExport(typeof(B<int>))] [LuaExport, LuaNaming(LuaNamingPolicy.CamelCase)] public class A { } [LuaNaming(LuaNamingPolicy.AsDeclared)] public class B<T> { } [LuaNaming(LuaNamingPolicy.CamelCase)] public enum C { One }");

    [Fact]
    public Task LBG0008_is_not_for_members_that_are_left_out_named_or_a_pair() => Analysis.Accepts(
        """
        [LuaExport] public class A
        {
            public A() { }
            [LuaName("with_size")] public A(int size) { }
            [LuaIgnore] public A(string text) { }
            public void F(int i) { }
            [LuaName("f_text")] public void F(string s) { }
            [LuaIgnore] public void F(double d) { }
            public static void F() { }
            public static int Entries;
            [LuaName("entries")] public int OfObjects;
            [LuaExport("Other")] public class Entry { }
            public class Unmarked { }
            [LuaName("Entry")] public int G;
            [LuaName("Unmarked")] public int H;
            public string Read(string path) => path;
            public Task<string> ReadAsync(string path, CancellationToken cancellationToken = default) => Task.FromResult(path);
        }
        """);

    [Theory]
    [InlineData("public void [|End|]() { }", "A.End", "end", "is a reserved word there")]
    [InlineData("public bool [|Not|] { get; set; }", "A.Not", "not", "is a reserved word there")]
    [InlineData("[LuaName([|\"end\"|])] public void F() { }", "A.F", "end", "is a reserved word there")]
    [InlineData("public const int [|End|] = 1;", "A.End", "end", "is a reserved word there")]
    [InlineData("[LuaName([|\"end\"|])] public int F;", "A.F", "end", "is a reserved word there")]
    [InlineData("[LuaName([|\"\"|])] public void F() { }", "A.F", "", NoIdentifier)]
    [InlineData("[LuaName([|\"two words\"|])] public void F() { }", "A.F", "two words", NoIdentifier)]
    [InlineData("[LuaName([|\"1st\"|])] public void F() { }", "A.F", "1st", NoIdentifier)]
    [InlineData("[LuaName([|\"a\\\"b\"|])] public void F() { }", "A.F", "a\"b", NoIdentifier)]
    [InlineData("[LuaName([|\"a\\n\"|])] public int P { get; set; }", "A.P", "a\n", NoIdentifier)]
    [InlineData("public void [|Größe|]() { }", "A.Größe", "größe", NoIdentifier)]
    public Task LBG0009_member(string member, string name, string luaName, string problem) => Analysis.Reports(
        "LBG0009",
        $"'{name}' is left out of the export: its name in Lua, '{luaName}', {problem}. Give it another one with [LuaName(\"name\")].",
        $"[LuaExport] public class A {{ {member} public void Ok() {{ }} }}");

    [Theory]
    [InlineData("[LuaExport] public class [|end|] { }", "end", "end", "is a reserved word there")]
    [InlineData("[LuaExport] public class [|Größe|] { }", "Größe", "Größe", NoIdentifier)]
    [InlineData("[LuaExport([|\"a..b\"|])] public class A { }", "A", "a..b", NoIdentifier)]
    public Task LBG0009_class(string source, string name, string luaName, string problem) => Analysis.Reports(
        "LBG0009",
        $"'{name}' is left out of the export: its name in Lua, '{luaName}', {problem}. Give it another one with [LuaExport(\"name\")].",
        source);

    [Fact]
    public Task LBG0009_is_not_for_names_that_can_be_written() => Analysis.Accepts(
        """[LuaExport("End_1")] public class Größe { }""",
        """[LuaExport] public class A { [LuaName("Ende")] public void End() { } [LuaName("_1")] public void Größe() { } }""");

    [Theory]
    [InlineData("public sealed class A { [[|LuaName(\"x\")|]] public void F() { } }", "LuaName", "A.F", "'A' is not exported. Mark it [LuaExport], or remove the attribute")]
    [InlineData("public class A { [[|LuaIgnore|]] public int P { get; set; } }", "LuaIgnore", "A.P", "'A' is not exported. Mark it [LuaExport], or remove the attribute")]
    [InlineData("public struct A { [[|LuaIgnore|]] public int P { get; set; } }", "LuaIgnore", "A.P", "'A' is not exported. Mark it [LuaExport], or remove the attribute")]
    [InlineData("[LuaExport] public class A { [[|LuaName(\"x\")|]] internal void F() { } }", "LuaName", "A.F", "only public members are exported. Make the member public, or remove the attribute")]
    [InlineData("[LuaExport] public class A { [[|LuaIgnore|]] int p; public int P => p = 1; }", "LuaIgnore", "A.p", "only public members are exported. Make the member public, or remove the attribute")]
    [InlineData("[LuaExport] public class A { [[|LuaName(\"x\")|], LuaIgnore] public void F() { } }", "LuaName", "A.F", "[LuaIgnore] leaves the member out. Remove one of the two")]
    [InlineData("[LuaExport] public class A { public int P { [[|LuaName(\"x\")|]] get; set; } }", "LuaName", "A.P", "it stands on an accessor. Put it on the property")]
    [InlineData("public sealed class A { [[|LuaName(\"x\")|]] public int P; }", "LuaName", "A.P", "'A' is not exported. Mark it [LuaExport], or remove the attribute")]
    [InlineData("[LuaExport] public class A { [[|LuaName(\"x\")|]] internal const int P = 1; }", "LuaName", "A.P", "only public members are exported. Make the member public, or remove the attribute")]
    [InlineData("[LuaTable] public class A { [[|LuaName(\"x\")|]] public void F() { } }", "LuaName", "A.F", "a table has no methods. Remove the attribute")]
    [InlineData("[LuaTable] public class A { [[|LuaName(\"x\")|]] internal int F; }", "LuaName", "A.F", "only public members are fields of the table. Make the member public, or remove the attribute")]
    public Task LBG0011_without_effect(string source, string attribute, string member, string cause) => Analysis.Reports(
        "LBG0011", $"[{attribute}] on '{member}' has no effect: {cause}.", source);

    [Fact]
    public Task LBG0011_is_not_for_classes_that_exported_ones_derive_from() => Analysis.Accepts(
        """
        public class Base<T> { [LuaName("other")] public void F() { } }
        [LuaExport] public class A : Base<int> { [LuaName("z")] public void G() { } }
        public abstract class Root { [LuaIgnore] public decimal P { get; set; } }
        """);
}
