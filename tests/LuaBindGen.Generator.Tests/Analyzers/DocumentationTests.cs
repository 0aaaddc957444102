using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>The pages of the rules: each wrong example has the problem of its page, and each right one has none at all.</summary>
public class DocumentationTests
{
    public static TheoryData<string> Ids() => RulePage.Ids();

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Wrong_is_wrong_and_right_is_right(string id)
    {
        var page = new RulePage(id);
        Assert.Equal(2, page.Examples.Count);

        var found = (await Analysis.OfClean(page.CompileWrong())).Select(problem => problem.Id).Distinct();
        Assert.Equal([id], found);
        Assert.Empty(await Analysis.OfClean(page.CompileRight()));
    }

    // What is reported at the end of a compilation only is not there while code is typed, and an IDE offers no fix for it.
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_IDE_says_it_of_the_open_file_alone(string id) =>
        Assert.Contains(id, (await Analysis.OfFirstFile(new RulePage(id).CompileWrong())).Select(problem => problem.Id));
}
