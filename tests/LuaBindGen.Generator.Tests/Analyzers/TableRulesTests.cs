using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>What cannot be a table in Lua, and what cannot be a field of one.</summary>
public class TableRulesTests
{
    [Theory]
    [InlineData("[LuaTable] public class [|A|]<T> { }", "'A<T>' is generic", "Make a type for each case")]
    [InlineData("[LuaTable] public abstract class [|A|] { }", "no object of an abstract class can be made", "Mark the classes that derive from it")]
    [InlineData("[LuaTable] public static class [|A|] { }", "there are no objects of a static class", "Remove [LuaTable]")]
    [InlineData("[LuaTable] public ref struct [|A|] { }", "a 'ref struct' cannot be part of anything", "Remove 'ref'")]
    [InlineData("[LuaTable, LuaExport] public class [|A|] { }", "it is exported, and is an object", "Remove [LuaTable], or do not export it")]
    [InlineData("[LuaTable] file class [|A|] { }", "'A' is visible in its own file only", "Remove 'file'")]
    [InlineData("public class O { [LuaTable] private class [|A|] { } }", "'A' is private", "Make it public or internal")]
    [InlineData("[LuaTable] public class [|A|] { private A() { } }", "it has no one public constructor to make an object with", "Give it one, or one without parameters")]
    [InlineData("[LuaTable] public class [|A|] { public A(int x) { } public A(string x) { } public int X => 0; }", "it has no one public constructor to make an object with", "Give it one, or one without parameters")]
    [InlineData("[LuaTable] public class A { public A(int [|x|]) { } }", "no public property shows what its parameter 'x' is", "Add one of that name")]
    [InlineData("[LuaTable] public record A(int X, [|Type|] Kind);", "scripts cannot pass its parameter 'Kind', which is of type 'Type'", "Use a type that Lua has a counterpart for")]
    [InlineData("public class B; [LuaTable] public record A([|List<B>|] Items);", "scripts cannot pass its parameter 'Items', which is of type 'List<B>'", "Mark 'B' with [LuaExport]")]
    [InlineData("[LuaTable] public record A([property: LuaIgnore] int [|X|]);", "its parameter 'X' is needed, and left out by [LuaIgnore]", "Give it a default, or remove [LuaIgnore]")]
    [InlineData("[LuaTable] public class A { public A(ref int [|x|]) { } public int X { get; } }", "its parameter 'x' is not passed by value", "Pass it by value")]
    public Task LBG0027_type(string source, string cause, string remedy) =>
        Analysis.Reports("LBG0027", $"'A' cannot be a table: {cause}. {remedy}.", source);

    [Theory]
    [InlineData("public Type? [|X|] { get; set; }", "scripts cannot be given its type 'Type?'", "Use a type that Lua has a counterpart for, or leave it out with [LuaIgnore]")]
    [InlineData("public int [|X|] { set { } }", "it cannot be read", "Give it a public getter, or leave it out with [LuaIgnore]")]
    [InlineData("[LuaName(\"end\")] public int [|X|] { get; set; }", "its name in Lua, 'end', is a reserved word there", "Give it another one with [LuaName(\"name\")]")]
    [InlineData("public int x; public int [|X|] { get; set; }", "its name in Lua, 'x', is that of 'x' already", "Give it another one with [LuaName(\"name\")]")]
    public Task LBG0027_member(string member, string cause, string remedy) => Analysis.Reports(
        "LBG0027",
        $"'A.X' is no field of the table: {cause}. {remedy}.",
        $"[LuaTable] public class A {{ {member} public int Ok {{ get; set; }} }} [LuaExport] public class B {{ public void F(A a) {{ }} }}");

    [Fact]
    public async Task A_use_of_what_cannot_be_a_table_says_so()
    {
        var problems = await Analysis.OfClean(Consumer.Compile(
            "[LuaTable] public record A(Type Kind); [LuaExport] public class B { public void F(A a) { } public void G() { } }"));
        Assert.Equal(["LBG0027", "LBG0004"], problems.Select(problem => problem.Id));
        Assert.Contains("See to it that 'A' can be a table", problems[1].GetMessage(null), StringComparison.Ordinal);
    }

    // What holds a type that cannot be a table is none itself, however the two refer to each other.
    [Fact]
    public async Task Types_that_hold_each_other_fall_together()
    {
        var problems = await Analysis.OfClean(Consumer.Compile(
            """
            [LuaTable] public record A(B? Next, C? Other);
            [LuaTable] public record B(A? Back);
            [LuaTable] public record C(B? Next, Type Wrong);
            [LuaTable] public record D(D? Own, int X = 0);
            [LuaExport] public class E { public void F(A a) { } public void G(B b) { } public void H(D d) { } }
            """));
        Assert.Equal(["LBG0027", "LBG0027", "LBG0027", "LBG0004", "LBG0004"], problems.Select(problem => problem.Id));
    }

    [Theory]
    [InlineData("[LuaTable] public class A { [LuaIgnore] public required int [|B|] { get; set; } }")]
    [InlineData("[LuaTable] internal class A { internal required int [|B|] { get; set; } }")]
    public Task LBG0027_a_required_member_that_is_no_field(string source) =>
        Analysis.Reports("LBG0027", "'A' cannot be a table: 'B' is required, and no field. Make it public, without [LuaIgnore], or not required.", source);

    [Fact]
    public Task LBG0027_is_not_for_types_that_can_be_tables() => Analysis.Accepts(
        """
        [LuaTable] public record Plain(int X, string? Y = null);
        [LuaTable] public record struct Cased([property: LuaName("small")] int a, int A);
        [LuaTable] public class In { public In(in int x) => X = x; public int X { get; } }
        [LuaTable] public record Derived(int X, List<Plain> Plains) : Plain(X) { public Type Computed => typeof(int); }
        [LuaTable] public class Two { public Two() { } public Two(int x) { } public int X { get; set; } [LuaIgnore] public Type? Kind { get; set; } }
        [LuaTable] public class Primary(int x) { public Primary() : this(1) { } public int X { get; } = x; private Type? Kind { get; set; } }
        [LuaTable] internal struct Value { public double X; [LuaName("why")] public double Y { get; init; } }
        [LuaTable, LuaNaming(LuaNamingPolicy.CamelCase)] public record Node(Node? Next, List<Node> Children, LuaTable Handle, LuaValue Any);
        [LuaExport] public class All { public Derived? F(Primary a, Two b, Node c, In d) => null; internal void G(Value v) { } }
        """);
}
