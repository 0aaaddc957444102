using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0015, and what the other rules say of types that an attribute of the assembly exports.</summary>
public class AssemblyExportRulesTests
{
    [Theory]
    [InlineData("List<>", "List<>", "which types fill it in is not said", "Name one that is filled in, as in typeof(List<string>)")]
    [InlineData("Dictionary<,>", "Dictionary<,>", "which types fill it in is not said", "Name one that is filled in, as in typeof(Dictionary<string, string>)")]
    [InlineData("string[]", "string[]", "it is an array", "Name a class, an interface, a struct or an enum")]
    [InlineData("int*", "int*", "it is a pointer", "Name a class, an interface, a struct or an enum")]
    [InlineData("MulticastDelegate", "MulticastDelegate", "each delegate has a type of its own", "Take a LuaFunction where a delegate is wanted")]
    [InlineData("Delegate", "Delegate", "each delegate has a type of its own", "Take a LuaFunction where a delegate is wanted")]
    [InlineData("Action", "Action", "it is a delegate", "Name a class, an interface, a struct or an enum")]
    [InlineData("Span<int>", "Span<int>", "it is a ref struct", "Name a class, an interface, a struct or an enum")]
    [InlineData("void", "void", "Lua has values of its own for it", "Remove the attribute")]
    [InlineData("string", "string", "Lua has values of its own for it", "Remove the attribute")]
    [InlineData("(int, string)", "(int, string)", "Lua has values of its own for it", "Remove the attribute")]
    [InlineData("int?", "int?", "Lua has values of its own for it", "Remove the attribute")]
    [InlineData("A", "A", "it is marked [LuaExport] itself", "Remove one of the two")]
    public Task LBG0015_type(string type, string shown, string cause, string remedy) => Analysis.Reports(
        "LBG0015",
        $"'{shown}' is not exported by this attribute: {cause}. {remedy}.",
        $"[assembly: LuaExport([|typeof({type})|])] [LuaExport] public class A {{ }}");

    [Fact]
    public Task LBG0015_is_not_for_types_that_can_be_exported() => Analysis.Accepts(
        "[assembly: LuaExport(typeof(Uri))] [assembly: LuaExport(typeof(List<string>), \"Texts\")] [assembly: LuaExport(typeof(DayOfWeek))] [assembly: LuaExport(typeof(Guid))] [assembly: LuaExport(typeof(Math))] "
        + "[assembly: LuaExport(typeof(Version))] [assembly: LuaExport(typeof(TimeSpan))] [assembly: LuaExport(typeof(DateTimeOffset))] [assembly: LuaExport(typeof(System.Numerics.BigInteger))]");

    [Fact]
    public Task LBG0015_twice() => Analysis.Reports(
        "LBG0015",
        "'Uri' is not exported by this attribute: another one exports it already. Remove one of the two.",
        "[assembly: LuaExport(typeof(Uri))] [assembly: LuaExport([|typeof(Uri)|], \"Address\")]");

    [Theory]
    [InlineData("[assembly: [|LuaExport|]]", "'Nothing' is not exported by this attribute: it names no type. Write [assembly: LuaExport(typeof(T))].")]
    [InlineData("[assembly: [|LuaExport(\"A\")|]]", "'Nothing' is not exported by this attribute: it names no type. Write [assembly: LuaExport(typeof(T))].")]
    [InlineData("[LuaExport, [|LuaExport(\"B\")|]] public class A { }", "'A' is not exported by this attribute: another one exports it already. Remove one of the two.")]
    [InlineData("[[|LuaExport(typeof(Uri))|]] public class A { }", "'Uri' is not exported by this attribute: it stands on 'A'. Put it on the assembly, [assembly: LuaExport(typeof(T))].")]
    public Task LBG0015_place(string source, string message) => Analysis.Reports("LBG0015", message, source);

    [Fact]
    public Task LBG0002_where_generated_code_cannot_name_what_fills_it_in() => Analysis.Reports(
        "LBG0002",
        "'List' is not exported: the generated code cannot name it, because 'Local' is visible in its own file only. Remove 'file'.",
        "[assembly: LuaExport([|typeof(List<Local>)|], \"Locals\")] file class Local { }");

    [Theory]
    [InlineData("[assembly: LuaExport(typeof(Uri), [|\"end\"|])]", "'Uri' is not exported: its name in Lua, 'end', is a reserved word there. Give it another one with [assembly: LuaExport(typeof(T), \"name\")].")]
    public Task LBG0009_name(string source, string message) =>
        Analysis.Reports("LBG0009", message.Replace("is not exported:", "is left out of the export:", StringComparison.Ordinal), source);

    [Fact]
    public Task LBG0012_of_a_class_and_a_type_of_elsewhere() => Analysis.Reports(
        "LBG0012",
        "'System.Uri' is not exported: 'A.Uri' is 'Uri' in Lua already. Give one of them another name with [LuaExport(\"name\")].",
        "[assembly: LuaExport([|typeof(System.Uri)|])] namespace A { [LuaExport] public class Uri { } }");

    [Fact]
    public Task A_generic_class_of_the_project_has_its_problems_named_once() => Analysis.Reports(
        "LBG0006",
        "'Box.Changed' is left out of the export: generic methods are not supported. Export a method for each type that scripts need, or leave the member out with [LuaIgnore].",
        "[assembly: LuaExport(typeof(Box<int>))] [assembly: LuaExport(typeof(Box<string>))] public class Box<T> { public void [|Changed|]<U>() { } }");

    [Fact]
    public Task Attributes_on_the_members_of_a_generic_class_have_an_effect() => Analysis.Accepts(
        "[assembly: LuaExport(typeof(Box<int>))] public sealed class Box<T> { [LuaName(\"size\")] public int Length; [LuaIgnore] public event Func<int> Changed { add { } remove { } } }");

    [Theory]
    [InlineData("[assembly: LuaExport(typeof(Gone))]")]
    [InlineData("[assembly: LuaExport(typeof(List<Gone>))]")]
    [InlineData("[assembly: LuaExport(typeof())]")]
    [InlineData("[assembly: LuaExport(null)]")]
    [InlineData("[assembly: LuaExport((Type)null!)]")]
    [InlineData("[assembly: LuaExport(typeof(Uri), null!)]")]
    [InlineData("[assembly: LuaExport(typeof(Uri), 1)]")]
    [InlineData("[assembly: LuaExport(typeof(Span<int>))]")]
    [InlineData("[assembly: LuaExport(typeof(List<dynamic>))]")]
    [InlineData("[assembly: LuaExport(typeof(delegate*<int>))]")]
    [InlineData("[module: LuaExport(typeof(Uri))]")]
    [InlineData("[assembly: LuaNaming(1)] [LuaExport] public class A { }")]
    public async Task Whatever_is_typed_nothing_fails(string source)
    {
        var generation = Generation.Run(source);
        Assert.Null(generation.Result.Exception);
        await Analysis.Of(generation.Output);
    }
}
