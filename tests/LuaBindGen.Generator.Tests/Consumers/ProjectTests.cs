using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.Consumers;

/// <summary>Projects of several shapes around the exported classes.</summary>
public class ProjectTests
{
    private const string ForFriends = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")]";

    [Fact]
    public void A_class_that_a_referenced_project_exports_can_be_passed()
    {
        var library = Library("namespace Lib { [LuaExport(\"Gast\")] public class Guest { } public class Other { } }");
        var app = Generation.Run(Consumer.Compile(
            "[LuaExport] public class Hotel { public void Check(Lib.Guest guest) { } public void Skip(Lib.Other other) { } }")
            .AddReferences(library)).AssertClean();

        Assert.Contains("out global::Lib.Guest? guest)) return call.WrongArgument(1, \"guest\", \"Gast\")", app.Files["Hotel.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Skip", app.Files["Hotel.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Guest", app.Files["LuaExports.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_sees_the_internals_of_another_has_its_own_list()
    {
        var library = Library("[LuaExport] public class Guest { }", ForFriends);
        var app = Generation.Run(Consumer.Compile(
            "[LuaExport] public class Hotel { public static LuaExportedType Mine => LuaExports.Hotel; }")
            .WithAssemblyName("Friend")
            .AddReferences(library));

        app.AssertClean();
    }

    // The compiler warns of each use of the user's own two classes. Of ours there seems to be one.
    [Fact]
    public void A_class_of_one_name_in_a_project_and_its_friend_makes_no_second_pair()
    {
        var library = Library("namespace N { [LuaExport] internal class X { } }", ForFriends);
        var app = Generation.Run(Consumer.Compile("namespace N { [LuaExport] public class X { } }")
            .WithAssemblyName("Friend")
            .AddReferences(library));

        Assert.NotEmpty(app.Problems());
        Assert.All(app.Problems(), problem => Assert.StartsWith("The type 'X' ", problem.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_hands_its_list_to_a_friend_by_a_member_of_its_own()
    {
        var library = Library(
            "[LuaExport] public class Guest { } public static class Hotel { public static IReadOnlyList<LuaExportedType> Exports => LuaExports.All; }",
            ForFriends);
        var app = Generation.Run(Consumer.Compile("public class Tests { public static LuaExportedType First => Hotel.Exports[0]; }")
            .WithAssemblyName("Friend")
            .AddReferences(library));

        app.AssertClean();
        Assert.Equal(["LuaExports.g.cs"], app.Files.Keys);
    }

    [Fact]
    public void A_project_without_the_runtime_gets_no_code()
    {
        var compilation = Consumer.Compile("public class A { }");
        var runtime = compilation.References.Single(reference => reference.Display!.EndsWith("LuaBindGen.dll", StringComparison.Ordinal));

        Assert.Empty(Generation.Run(compilation.RemoveReferences(runtime)).Files);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Code_is_generated_for_a_project_that_keeps_to_another_version_of_the_language(LanguageVersion version)
    {
        var options = Consumer.ParseOptions.WithLanguageVersion(version);
        var compilation = Consumer.Compile("[LuaExport] public class A { public async Task<(long, A?)> FindAsync(long id = 1) { await Task.Yield(); return (id, this); } }");
        var tree = Assert.Single(compilation.SyntaxTrees);

        Generation.Run(compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(tree.GetRoot(), options)), options).AssertClean();
    }

    [Theory]
    [InlineData("return;")]
    [InlineData("public static class Program { public static void Main() { } }")]
    public void A_program_whose_class_has_a_Main_of_its_own_keeps_its_entry_point(string program) => Generation.Run(
        Consumer.Compile(program + " [LuaExport] public class A { public void Main() { } }")
            .WithOptions(Consumer.Options.WithOutputKind(OutputKind.ConsoleApplication))).AssertClean();

    [Fact]
    public void An_obsolete_class_is_exported_without_a_warning_of_our_own() => Generation.Run(
        """
        #pragma warning disable CS0612, CS0618
        [LuaExport, Obsolete("old")] public class Old { public Old? Next { get; set; } public static Task<(Old, long)> FindAsync(Old old) => null!; }
        [LuaExport] public class New { public void Take(Old old) { } public Task<Old> GiveAsync() => null!; [LuaIgnore] public Old? Last; }
        """).AssertClean();

    [Fact]
    public void A_base_class_made_of_an_obsolete_type_is_used_without_a_warning_of_our_own() => Generation.Run(
        """
        public class Outer<T> { public class Base<U> { public void Put(long value) { } public long Size { get; set; } public static void Touch() { } } }
        #pragma warning disable CS0612
        [Obsolete] public class Old { }
        [LuaExport] public class A : Outer<Old[]>.Base<string>
        {
            [LuaIgnore] public void Put(double value) { }
            internal new double Size { get; set; }
        }
        """).AssertClean();

    [Fact]
    public void A_generic_base_class_in_code_that_says_nothing_of_null_takes_nil_without_a_warning() => Generation.Run(
        """
        #nullable disable
        public class Outer<T> { public class Base<U> { public T Value { get; set; } public void Put(T value, U other) { } public static void Set(U value = default) { } } }
        [LuaExport] public class A : Outer<string>.Base<byte[]> { internal new int Value() => 1; internal new int Put(string value, byte[] other) => 1; }
        """).AssertClean();

    [Theory]
    [InlineData("Game.LuaBindGen")]
    [InlineData("LuaBindGen.Game")]
    [InlineData("MyLuaBindGen")]
    [InlineData("BindGen")]
    public void An_attribute_of_somebody_else_is_not_taken_for_ours(string name)
    {
        var generation = Generation.Run(
            $"[LuaExport] public class A {{ [global::{name}.LuaIgnore] public void F() {{ }} }} namespace {name} {{ public class LuaIgnoreAttribute : Attribute {{ }} }}").AssertClean();

        Assert.Contains("type.Method(\"f\", &F);", generation.Files["A.g.cs"], StringComparison.Ordinal);
    }

    private static MetadataReference Library(params string[] sources) =>
        Generation.Run(Consumer.Compile(sources).WithAssemblyName("Library")).AssertClean().ToReference();
}
