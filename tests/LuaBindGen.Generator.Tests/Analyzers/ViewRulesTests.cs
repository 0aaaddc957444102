using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>What cannot be looked at in place.</summary>
public class ViewRulesTests
{
    [Theory]
    [InlineData("[[|LuaView|]] public string P { get; set; } = \"\";", "string")]
    [InlineData("[[|LuaView|]] public byte[] P { get; set; } = [];", "byte[]")]
    [InlineData("[[|LuaView|]] public Queue<int> P = new();", "Queue<int>")]
    [InlineData("[return: [|LuaView|]] public IEnumerable<int> F() => [];", "IEnumerable<int>")]
    [InlineData("[return: [|LuaView|]] public (List<int>, int) F() => default;", "(List<int>, int)")]
    [InlineData("[return: [|LuaView|]] public Task<long> F() => null!;", "long")]
    [InlineData("[return: [|LuaView|]] public System.Collections.Immutable.ImmutableArray<int> F() => [];", "ImmutableArray<int>")]
    [InlineData("[return: [|LuaView|]] public void F() { }", "void")]
    [InlineData("[return: [|LuaView|]] public Task F() => null!;", "Task")]
    public Task LBG0029_view(string member, string type) => Analysis.Reports(
        "LBG0029",
        $"[LuaView] has no effect on a '{type}': only an array, a list, a dictionary or a set can be looked at in place. Make it one of these, or remove the attribute.",
        $"[LuaExport] public class A {{ {member} }}");

    [Theory]
    [InlineData("[LuaTable] public class T { [[|LuaView|]] public List<int> Items { get; set; } = []; }")]
    [InlineData("[LuaTable] public record T([property: [|LuaView|]] List<int> Items);")]
    public Task LBG0029_field_of_a_table(string table) => Analysis.Reports(
        "LBG0029",
        "[LuaView] has no effect on a field of a table: a table is a copy, and so is all that is in it. Export the type, and do not mark it [LuaTable], or remove the attribute.",
        $"{table} [LuaExport] public class A {{ public void F(T table) {{ }} }}");

    [Fact]
    public Task LBG0029_is_not_for_collections() => Analysis.Accepts(
        """
        using System.Collections.Immutable;

        [LuaExport] public class A
        {
            [LuaView] public List<int>? P { get; set; }
            [LuaView] public string[][] F = [];
            [LuaView] public static IReadOnlyDictionary<string, List<int?>> D => new Dictionary<string, List<int?>>();
            [return: LuaView] public ISet<string> S() => new HashSet<string>();
            [return: LuaView] public Task<IList<A>> L() => throw new Exception();
            [return: LuaView] public ImmutableDictionary<long, A> I() => ImmutableDictionary<long, A>.Empty;
        }
        """);
}
