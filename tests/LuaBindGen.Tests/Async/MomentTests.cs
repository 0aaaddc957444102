using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

/// <summary>Things that happen at an awkward moment.</summary>
public class MomentTests
{
    [Fact]
    public void A_task_that_completes_between_two_looks_at_it_has_its_result()
    {
        using var test = new TestState();
        Assert.Equal("7 0", test.Run<string>("return Sudden.fetch(7) .. ' ' .. select('#', Sudden.finish())"));
    }
}
