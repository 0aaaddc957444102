using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Tests.Conformance;

/// <summary>The cases of the conformance project, under the JIT. The same cases run under NativeAOT and from the package.</summary>
public class ConformanceTests
{
    private static readonly IReadOnlyList<Case> Cases = Runner.FindAll();

    public static TheoryData<string, string> Titles
    {
        get
        {
            var titles = new TheoryData<string, string>();
            foreach (var test in Cases)
                titles.Add(test.Feature.Name, test.Name);
            return titles;
        }
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void It_holds(string feature, string name)
    {
        if (Runner.FindFault(Cases.Single(test => test.Feature.Name == feature && test.Name == name)) is { } fault)
            Assert.Fail($"{feature}: {name}\n{fault}");
    }

    [Fact]
    public void Every_feature_is_listed_once()
    {
        var written = typeof(Feature).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Feature))).Select(static type => type.Name);
        Assert.Equal(written.Order(), FeatureList.All.Select(static feature => feature.Name).Order());
    }

    [Fact]
    public void Every_Lua_file_is_a_features()
    {
        var files = typeof(Feature).Assembly.GetManifestResourceNames().Where(static name => name != "harness.lua");
        Assert.Equal(files.Order(), FeatureList.All.Select(static feature => feature.Name + ".lua").Order());
    }
}
