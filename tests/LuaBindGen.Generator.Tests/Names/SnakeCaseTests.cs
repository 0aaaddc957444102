using System.Text.Json;
using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Tests.Harness;
using Xunit.Abstractions;

namespace LuaBindGen.Generator.Tests.Names;

public class SnakeCaseTests(ITestOutputHelper output)
{
    // Letters and marks of all the kinds that identifiers may hold: small, capital, title case, without case, digits of two
    // alphabets, connectors, combining marks, and half of a surrogate pair.
    private const string Letters = "abzABZ019__éÉßİıσΣжЖǅǲªºäÄ中あ٣\u0301\u203F\uD835\uDC9C";

    [Theory]
    [InlineData("Balance", "balance")]
    [InlineData("PutIntoAccount", "put_into_account")]
    [InlineData("XMLFile", "xml_file")]
    [InlineData("GetID", "get_id")]
    [InlineData("Utf8Text", "utf8_text")]
    [InlineData("_private", "_private")]
    [InlineData("A_B", "a_b")]
    [InlineData("IPAddressV4", "ip_address_v4")]
    [InlineData("x", "x")]
    [InlineData("", "")]
    public void Examples(string name, string expected) => Assert.Equal(expected, SnakeCase.Of(name));

    [Theory]
    [InlineData("public void Async() { }", "type.Method(\"async\", &Async);")]
    [InlineData("public void RunAsync() { }", "type.Method(\"run\", &RunAsync);")]
    [InlineData("public void AsyncRun() { }", "type.Method(\"async_run\", &AsyncRun);")]
    [InlineData("public void Runasync() { }", "type.Method(\"runasync\", &Runasync);")]
    [InlineData("public bool IsAsync => true;", "type.Property(\"is_async\", &GetIsAsync, null);")]
    public void Methods_lose_the_suffix_that_says_async(string member, string expected) => Assert.Contains(
        expected, Generation.Run($"[LuaExport] public class A {{ {member} }}").AssertClean().Files["A.g.cs"], StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void Any_name_becomes_what_the_policy_of_json_makes_of_it(int? fixedSeed)
    {
        var seed = fixedSeed ?? Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var name = new string(random.GetItems<char>(Letters, random.Next(1, 12)));
            Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), SnakeCase.Of(name));
        }
    }
}
