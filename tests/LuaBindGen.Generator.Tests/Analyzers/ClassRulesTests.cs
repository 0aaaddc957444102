using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0001, 0002, 0003, 0012 and 0013: classes that are not exported, or under a name that they should not have.</summary>
public class ClassRulesTests
{
    [Fact]
    public async Task LBG0001_where_unsafe_code_is_off_nothing_is_generated_and_one_error_says_so()
    {
        var compilation = Consumer.Compile("[LuaExport] public class B { } [LuaExport] public class A { }")
            .WithOptions(Consumer.Options.WithAllowUnsafe(false));

        var diagnostic = Assert.Single(await Analysis.OfClean(compilation));

        Assert.Equal("LBG0001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(
            "'A' is marked [LuaExport], but nothing is generated: the project does not allow unsafe code, and the generated code takes the addresses of its functions. Set <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in the project file.",
            diagnostic.GetMessage(null));
        Assert.Equal("A", diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, 1));
        Assert.Empty(Generation.Run(compilation).Files);
    }

    [Fact]
    public async Task LBG0001_is_not_for_a_project_that_exports_nothing() =>
        Assert.Empty(await Analysis.OfClean(Consumer.Compile("class A { }").WithOptions(Consumer.Options.WithAllowUnsafe(false))));

    [Theory]
    [InlineData("private", "is private")]
    [InlineData("protected", "is protected")]
    [InlineData("private protected", "is private protected")]
    public Task LBG0002_nested_out_of_reach(string accessibility, string cause) => Analysis.Reports(
        "LBG0002",
        $"'Inner' is not exported: the generated code cannot name it, because 'Inner' {cause}. Make it public or internal.",
        $"public class Outer {{ [LuaExport] {accessibility} class [|Inner|] {{ }} }}");

    [Fact]
    public Task LBG0002_names_the_class_around_it_that_is_the_cause() => Analysis.Reports(
        "LBG0002",
        "'Inner' is not exported: the generated code cannot name it, because 'Middle' is private. Make it public or internal.",
        "public class Outer { private class Middle { [LuaExport] public class [|Inner|] { } } }");

    [Fact]
    public Task LBG0002_an_interface_whose_static_members_others_implement() => Analysis.Reports(
        "LBG0002",
        "'I' is not exported: the generated code cannot name it, because each type has to implement its static member 'Make' for itself. Export the types that implement it.",
        "public interface IBase { static abstract int Make(); } [LuaExport] public interface [|I|] : IBase { int X { get; } }");

    [Fact]
    public Task LBG0016_init_of_a_generic_base() => Analysis.Reports(
        "LBG0016",
        "'Box.Title' can be read by scripts, but not given to a new object: generated code cannot call an 'init' accessor that a generic class declares. Make it 'set' or 'required', or leave the member out with [LuaIgnore].",
        "public class Box<T> { public string [|Title|] { get; init; } = \"\"; } [LuaExport] public class A : Box<int> { } [LuaExport] public class B : Box<string> { }");

    [Fact]
    public Task LBG0016_init_of_a_generic_class_that_is_filled_in() => Analysis.Reports(
        "LBG0016",
        "'Box.Title' can be read by scripts, but not given to a new object: generated code cannot call an 'init' accessor that a generic class declares. Make it 'set' or 'required', or leave the member out with [LuaIgnore].",
        "[assembly: LuaExport(typeof(Box<int>))] public class Box<T> { public string [|Title|] { get; init; } = \"\"; }");

    [Fact]
    public Task LBG0016_is_not_for_what_can_be_given_another_way() => Analysis.Accepts(
        "public class Box<T> { public required string Title { get; init; } public T? Value { get; set; } [LuaIgnore] public int Left { get; init; } } [LuaExport] public class A : Box<int> { public string Own { get; init; } = \"\"; } public record P<T>(T X); [LuaExport] public record Q(int X) : P<int>(X);");

    [Fact]
    public Task LBG0014_ref_struct() => Analysis.Reports(
        "LBG0014",
        "'Cursor' is not exported: a 'ref struct' cannot leave the stack, and what a script holds can. Remove 'ref', or export a class that makes one where it needs it.",
        "[LuaExport] public ref struct [|Cursor|] { public int Position { get; set; } }");

    [Fact]
    public Task LBG0014_is_not_for_other_structs() => Analysis.Accepts(
        "[LuaExport] public struct A { public int P { get; set; } } [LuaExport] public readonly record struct B(int P);");

    [Fact]
    public Task LBG0002_of_its_file_only() => Analysis.Reports(
        "LBG0002",
        "'Local' is not exported: the generated code cannot name it, because 'Local' is visible in its own file only. Remove 'file'.",
        "[LuaExport] file class [|Local|] { }");

    [Fact]
    public Task LBG0002_obsolete_as_an_error() => Analysis.Reports(
        "LBG0002",
        "'Old' is not exported: the generated code cannot name it, because 'Old' is marked [Obsolete] as an error. Make that a warning, or remove [LuaExport].",
        """[LuaExport, Obsolete("gone", true)] public class [|Old|] { }""");

    [Fact]
    public Task LBG0002_obsolete_with_an_id_that_nothing_can_silence() => Analysis.Reports(
        "LBG0002",
        "'Old' is not exported: the generated code cannot name it, because 'Old' is marked [Obsolete] with an id that no #pragma can name ('MY-1'). Give it an identifier as DiagnosticId, or remove [LuaExport].",
        """[LuaExport, Obsolete("x", DiagnosticId = "MY-1")] public class [|Old|] { }""");

    [Fact]
    public Task LBG0002_is_not_for_internal_ones() => Analysis.Accepts(
        "internal class Outer { [LuaExport] internal class A { } [LuaExport] protected internal class B { } }");

    [Fact]
    public Task LBG0003_generic() => Analysis.Reports(
        "LBG0003",
        "'Box' is not exported: 'Box<T>' is generic, and which types fill it in is not said. Export one that is filled in, as in [assembly: LuaExport(typeof(Box<string>))].",
        "[LuaExport] public class [|Box|]<T> { }");

    [Fact]
    public Task LBG0003_in_a_generic_class() => Analysis.Reports(
        "LBG0003",
        "'Item' is not exported: 'Box<T>' is generic, and which types fill it in is not said. Export one that is filled in, as in [assembly: LuaExport(typeof(Box<string>.Item))].",
        "public class Box<T> { [LuaExport] public class [|Item|] { } }");

    [Fact]
    public Task LBG0003_is_not_for_a_class_with_a_generic_base() => Analysis.Accepts(
        "public class Box<T> { public T? Value { get; set; } } [LuaExport] public class Text : Box<string> { }");

    [Fact]
    public Task LBG0012_the_second_by_full_name_is_left_out() => Analysis.Reports(
        "LBG0012",
        "'B.Account' is not exported: 'A.Account' is 'Account' in Lua already. Give one of them another name with [LuaExport(\"name\")].",
        "namespace B { [LuaExport] public class [|Account|] { } } namespace A { [LuaExport] public class Account { } }");

    [Fact]
    public async Task LBG0012_each_but_the_first_is_named_once()
    {
        var problems = await Analysis.OfClean(Consumer.Compile(
            "namespace A { [LuaExport] public class X { } } namespace B { [LuaExport] public class X { } public class Y { [LuaExport] public class X { } } }"));

        Assert.Equal(["LBG0012", "LBG0012"], problems.Select(problem => problem.Id));
        Assert.StartsWith("'B.X' is not exported: 'A.X' is 'X' in Lua already.", problems[0].GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith("'B.Y.X' is not exported: 'A.X' is 'X' in Lua already.", problems[1].GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task LBG0012_is_not_for_classes_of_one_name_in_two_others() => Analysis.Accepts(
        "[LuaExport] public class A { [LuaExport] public class Entry { } } [LuaExport] public class B { [LuaExport] public class Entry { } } [LuaExport] public class Entry { }");

    [Fact]
    public Task LBG0012_is_not_for_a_class_with_a_name_given() => Analysis.Accepts(
        """namespace B { [LuaExport("BAccount")] public class Account { } } namespace A { [LuaExport] public class Account { } }""");

    [Theory]
    [InlineData("[LuaExport([|\"string\"|])] public class Text { }", "Text", "string")]
    [InlineData("[LuaExport([|\"_G\"|])] public class All { }", "All", "_G")]
    [InlineData("[LuaExport([|\"_ENV\"|])] public static class All { }", "All", "_ENV")]
    [InlineData("#pragma warning disable CS8981\n[LuaExport] public class [|print|] { }", "print", "print")]
    public Task LBG0013_name_of_Luas_own(string source, string name, string luaName) => Analysis.Reports(
        "LBG0013",
        $"'{name}' is '{luaName}' in Lua, which is a name of Lua's own: once the class is registered, scripts do not find what they had there. Give it another one with [LuaExport(\"name\")].",
        source);

    [Fact]
    public async Task LBG0013_leaves_the_class_exported()
    {
        var generation = Generation.Run("[LuaExport(\"require\")] public class Modules { }").AssertClean();

        Assert.Contains("Modules.g.cs", generation.Files.Keys);
        Assert.Equal("LBG0013", Assert.Single(await Analysis.Of(generation.Output)).Id);
    }

    [Fact]
    public Task LBG0013_is_not_for_types_inside_exported_ones() => Analysis.Accepts(
        "[LuaExport] public class A { [LuaExport] public class print { } }");

    [Fact]
    public Task LBG0013_is_not_for_members_or_other_letters() => Analysis.Accepts(
        "[LuaExport] public class String { public void Print() { } [LuaName(\"require\")] public void Load() { } }",
        "[LuaExport(\"Math\")] public static class Numbers { public static long Table() => 1; }");
}
