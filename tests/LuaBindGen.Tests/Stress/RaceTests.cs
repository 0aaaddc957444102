using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>Threads that complete, cancel and dispose at the same moment, on the thread pool.</summary>
public class RaceTests
{
    private const int Rounds = 200;
    private const int Runs = 8;

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    public async Task Every_run_ends_once_and_nothing_is_left(bool completes, bool cancels, bool disposes)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var lua = new LuaState();
            lua.Register(LuaExports.All);
            var desk = Host.DeskOf(lua);
            using var source = new CancellationTokenSource();
            var runs = Enumerable.Range(0, Runs)
                .Select(i => lua.RunAsync<long>($"return coroutine.wrap(function() return host.fetch({i}) + host.fetch(1) end)()", "race", source.Token))
                .ToArray();
            using var start = new Barrier(3);
            await Task.WhenAll(
                Race(start, () =>
                {
                    for (var i = 0; completes && i < 20; i++)
                        desk.CompleteAll();
                }),
                Race(start, () =>
                {
                    if (cancels)
                        source.Cancel();
                }),
                Race(start, () =>
                {
                    if (disposes)
                        lua.Dispose();
                }));
            foreach (var run in runs)
            {
                var exception = await Record.ExceptionAsync(() => run.WaitAsync(TimeSpan.FromSeconds(30)));
                Assert.True(exception is null or OperationCanceledException or ObjectDisposedException, exception?.ToString());
            }
            await lua.DisposeAsync();
            Assert.Equal((0, 0, 0, 0), (lua.Operations.Live, lua.Threads.InUse, lua.Runs.Count, lua.Objects.Count));
        }
    }

    private static Task Race(Barrier start, Action action) => Task.Factory.StartNew(
        () =>
        {
            start.SignalAndWait();
            action();
        },
        TaskCreationOptions.LongRunning);
}
