using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Tests.Names;

public class LuaIdentifierTests
{
    [Theory]
    [InlineData("and break do else elseif end false for function goto if in local nil not or repeat return then true until while")]
    public void The_words_of_the_manual_are_reserved(string words) =>
        Assert.All(words.Split(' '), word => Assert.True(LuaIdentifier.IsReserved(word)));

    [Theory]
    [InlineData("And")]
    [InlineData("self")]
    [InlineData("continue")]
    [InlineData("_ENV")]
    public void Others_are_not(string word) => Assert.False(LuaIdentifier.IsReserved(word));

    [Theory]
    [InlineData("a", true)]
    [InlineData("_", true)]
    [InlineData("A9_z", true)]
    [InlineData("", false)]
    [InlineData("9a", false)]
    [InlineData("a-b", false)]
    [InlineData("a b", false)]
    [InlineData("é", false)]
    [InlineData("a\n", false)]
    [InlineData("a\0", false)]
    public void Identifiers_are_ascii(string name, bool wellFormed) => Assert.Equal(wellFormed, LuaIdentifier.IsWellFormed(name));
}
