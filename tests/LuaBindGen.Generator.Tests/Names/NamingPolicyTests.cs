using System.Text.Json;
using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Names;

public class NamingPolicyTests
{
    private const string Members = "public void OpenFileAsync() { } public int HTTPPort { get; set; } public const int MaxSize = 1; [LuaName(\"own_Name\")] public void Other() { } public A() { }";

    [Theory]
    [InlineData("Name", "name")]
    [InlineData("XMLFile", "xmlFile")]
    [InlineData("ID", "id")]
    [InlineData("ID1", "iD1")]
    [InlineData("A", "a")]
    [InlineData("already", "already")]
    [InlineData("_Name", "_Name")]
    [InlineData("", "")]
    public void Camel_case(string name, string expected) => Assert.Equal(expected, CamelCase.Of(name));

    [Fact]
    public void Camel_case_is_that_of_the_serializer()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var name = new string(random.GetItems<char>("abZABZ01__éÉßİıσΣжЖǅª中\u0301\uD835\uDC9C", random.Next(1, 10)));
            Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), CamelCase.Of(name));
        }
    }

    [Fact]
    public void The_values_are_those_that_users_write() => Assert.Equal(
        Enum.GetValues<LuaNamingPolicy>().Select(policy => (policy.ToString(), (int)policy)),
        Enum.GetValues<NamingPolicy>().Select(policy => (policy.ToString(), (int)policy)));

    [Theory]
    [InlineData("", "", "new open_file own_Name max_size http_port")]
    [InlineData("", "[LuaNaming(LuaNamingPolicy.SnakeCase)] ", "new open_file own_Name max_size http_port")]
    [InlineData("", "[LuaNaming(LuaNamingPolicy.CamelCase)] ", "new openFile own_Name maxSize httpPort")]
    [InlineData("", "[LuaNaming(LuaNamingPolicy.AsDeclared)] ", "new OpenFile own_Name MaxSize HTTPPort")]
    [InlineData("[assembly: LuaNaming(LuaNamingPolicy.CamelCase)] ", "", "new openFile own_Name maxSize httpPort")]
    [InlineData("[assembly: LuaNaming(LuaNamingPolicy.AsDeclared)] ", "[LuaNaming(LuaNamingPolicy.CamelCase)] ", "new openFile own_Name maxSize httpPort")]
    [InlineData("[assembly: LuaNaming] ", "[LuaNaming((LuaNamingPolicy)9)] ", "new open_file own_Name max_size http_port")]
    public void The_type_decides_before_the_assembly(string assembly, string type, string expected) =>
        Assert.Equal(expected, NamesIn(Generation.Run($"{assembly}{type}[LuaExport] public class A {{ {Members} }}"), "A"));

    [Fact]
    public void What_is_inherited_is_named_as_the_class_that_is_exported_says()
    {
        var generation = Generation.Run(
            "[LuaNaming(LuaNamingPolicy.AsDeclared)] public class Base { public void GoOn() { } }",
            "[LuaExport, LuaNaming(LuaNamingPolicy.CamelCase)] public class A : Base { }",
            "[LuaExport] public class B : Base { }").AssertClean();

        Assert.Equal(("new goOn", "new go_on"), (NamesIn(generation, "A"), NamesIn(generation, "B")));
    }

    [Fact]
    public void A_new_object_is_given_its_values_by_these_names()
    {
        var generation = Generation.Run("[LuaExport, LuaNaming(LuaNamingPolicy.CamelCase)] public class A { public required int MaxSize { get; init; } }").AssertClean();

        Assert.Contains("call.Field(1, \"maxSize\")", generation.Files["A.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public Task LBG0008_of_two_names_that_the_policy_makes_one() => Analysis.Reports(
        "LBG0008",
        "'A.XMLId' is left out of the export: 'A.XmlId' is 'xmlId' in Lua already. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].",
        "[LuaExport, LuaNaming(LuaNamingPolicy.CamelCase)] public class A { public int XmlId; public int [|XMLId|]; public int XML_id; }");

    [Fact]
    public Task A_pair_is_one_under_each_policy() => Analysis.Accepts(
        "[LuaExport, LuaNaming(LuaNamingPolicy.AsDeclared)] public class A { public void Load() { } public Task LoadAsync() => Task.CompletedTask; }");

    // What the type is told of its members, in order.
    private static string NamesIn(Generation generation, string type) => string.Join(
        ' ',
        generation.Files[type + ".g.cs"].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("type.", StringComparison.Ordinal)).Select(line => line.Split('"')[1]));
}
