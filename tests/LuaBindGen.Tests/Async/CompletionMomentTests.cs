using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

public class CompletionMomentTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_task_that_completes_while_it_is_looked_at_gives_its_result(int looks)
    {
        using var test = new TestState();
        Assert.Equal(7, test.Run<long>($"return Wavering.give(7, {looks})"));
    }
}
