using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Async;

public class RunTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_script_awaits_a_method_and_goes_on_with_its_result(bool ready)
    {
        using var test = new TestState();
        test.Desk.IsReady = ready;
        Assert.Equal(42, test.Run<long>("local a = host.fetch(40) local b = host.fetch(2) return a + b"));
    }

    [Fact]
    public void The_example_of_the_readme_works()
    {
        using var test = new TestState();
        Assert.Equal(10, test.Run<long>(
            """
            local account = Account.open("ada")
            account:deposit(10)
            return account.balance
            """));
    }

    [Fact]
    public void Time_is_the_hosts_own()
    {
        using var test = new TestState();
        var slow = test.Start<string>("host.sleep(20) return 'slow'");
        var quick = test.Start<string>("host.sleep(10) return 'quick'");
        test.Clock.Advance(TimeSpan.FromSeconds(10));
        test.PumpUntil(() => quick.IsCompleted);
        Assert.False(slow.IsCompleted);
        test.Clock.Advance(TimeSpan.FromSeconds(10));
        test.PumpUntil(() => slow.IsCompleted);
        Assert.Equal(("quick", "slow"), (quick.Result, slow.Result));
    }

    [Fact]
    public void A_tuple_is_several_results_and_nil_among_them_stays()
    {
        using var test = new TestState();
        using var results = test.Run<LuaResults>("return host.many(7)");
        Assert.Equal(3, results.Count);
        Assert.Equal((7L, true, "text"), (results.Get<long>(0), results[1].IsNil, results.Get<string>(2)));
    }

    [Fact]
    public void Runs_interleave_at_their_waits()
    {
        using var test = new TestState();
        test.Lua.Run("trace = ''");
        var runs = Enumerable.Range(0, 3).Select(i => test.Start<LuaResults>(
            $"for step = 1, 2 do trace = trace .. '{i}' .. step .. ' ' host.fetch(0) end")).ToArray();
        foreach (var run in runs)
            test.Drive(run);
        var steps = test.Lua.Run<string>("return trace").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["01", "11", "21"], steps[..3]);
        Assert.Equal(["02", "12", "22"], steps[3..].Order());
    }
}
