using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Tests.Names;

public class TypeNamesTests
{
    [Theory]
    [InlineData("Bank.Account", "Bank_Account")]
    [InlineData("A._B", "A__0B")]
    [InlineData("A_.B", "A_0_B")]
    [InlineData("A_0.B", "A_00_B")]
    [InlineData("account", "account_")]
    [InlineData("class", "class_")]
    [InlineData("a.b", "a_b")]
    [InlineData("Export", "Export_")]
    [InlineData("Members", "Members_")]
    public void Glue_names(string fullName, string expected) =>
        Assert.Equal(expected, new TypeNames(fullName, "", "", "", IsStruct: false).GlueName);

    [Fact]
    public void No_two_types_share_one()
    {
        var parts = new[] { "a", "_", "_a", "a_", "a_0", "_0", "__", "0a" };
        var names = (from first in parts from second in parts from third in parts select new[] { $"n{first}.n{second}.n{third}", $"_{first}._{second}.{third}", $"n{first}.n{second}{third}" })
            .SelectMany(name => name)
            .Where(name => name.Split('.').All(part => !char.IsDigit(part[0])))
            .Distinct()
            .ToList();

        Assert.Equal(names.Count, names.Select(name => new TypeNames(name, "", "", "", IsStruct: false).GlueName).Distinct().Count());
    }
}
