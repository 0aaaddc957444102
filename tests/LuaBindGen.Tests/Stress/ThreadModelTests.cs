using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>Coroutines that are resumed, answered, failed, cancelled and closed in any order, against a model of them.</summary>
public class ThreadModelTests
{
    private const int Threads = 6;

    [Fact]
    public void Random_steps_end_as_the_model_says()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        for (var seed = 0; seed < 200; seed++)
        {
            using var storm = new Storm(seed);
            for (var step = 0; step < 100; step++)
                storm.Step();
            storm.End();
        }
    }

    private sealed class Coroutine(int number, LuaThread thread)
    {
        internal int Number => number;

        internal LuaThread Thread => thread;

        internal LuaThreadStatus Status { get; set; }

        internal Task<LuaResults>? Pending { get; set; }

        internal bool IsScripts { get; set; }

        internal CancellationTokenSource? Cancellation { get; set; }
    }

    private sealed class Storm : IDisposable
    {
        // What a coroutine does between two yields: waits itself, or in one or two of its own.
        private static readonly string[] Bodies =
        [
            "local n = ... while true do coroutine.yield(host.fetch(n)) end",
            "local n = ... while true do coroutine.yield(coroutine.wrap(function() return host.fetch(n) end)()) end",
            "local n = ... while true do local ok, v = coroutine.resume(coroutine.create(function() return coroutine.wrap(host.fetch)(n) end)) if not ok then error(v, 0) end coroutine.yield(v) end",
            "local n = ... for v in coroutine.wrap(function() while true do coroutine.yield(host.fetch(n)) end end) do coroutine.yield(v) end",
        ];

        private readonly TestState _test = new();
        private readonly Random _random;
        private readonly int _seed;
        private readonly LuaFunction _resume;
        private readonly Coroutine[] _all = new Coroutine[Threads];
        private int _made;

        internal Storm(int seed)
        {
            _seed = seed;
            _random = new Random(seed);
            _test.Desk.IsImmediate = true;
            _resume = _test.Lua.Load("local co, n = ... return coroutine.resume(co, n)");
            for (var i = 0; i < Threads; i++)
                _all[i] = Make();
        }

        internal void Step()
        {
            var index = _random.Next(Threads);
            var one = _all[index];
            switch (_random.Next(10))
            {
                case < 3:
                    Resume(one);
                    break;
                case < 6:
                    Answer(one);
                    break;
                case 6:
                    one.Thread.Close();
                    End(one, static run => Assert.Equal("cannot resume dead coroutine", Error(run)));
                    break;
                case 7:
                    Cancel(one);
                    break;
                case 8:
                    _test.Lua.Run("collectgarbage()");
                    break;
                default:
                    if (one.Status == LuaThreadStatus.Dead)
                        _all[index] = Make();
                    break;
            }
            Check();
        }

        internal void End()
        {
            foreach (var one in _all)
            {
                one.Thread.Close();
                End(one, static run => Assert.Equal("cannot resume dead coroutine", Error(run)));
                one.Thread.Dispose();
            }
            Check();
        }

        public void Dispose()
        {
            _resume.Dispose();
            _test.Dispose();
        }

        private Coroutine Make() => new(++_made, _test.Make(Bodies[_random.Next(Bodies.Length)]));

        private void Resume(Coroutine one)
        {
            var isScripts = _random.Next(3) == 0;
            var cancellation = new CancellationTokenSource();
            var run = isScripts
                ? _resume.CallAsync<LuaResults>([one.Thread, one.Number], cancellation.Token)
                : one.Thread.ResumeAsync<LuaResults>([one.Number], cancellation.Token);
            _test.Settle();
            if (one.Status == LuaThreadStatus.Suspended)
            {
                (one.Status, one.Pending, one.IsScripts, one.Cancellation) = (LuaThreadStatus.Waiting, run, isScripts, cancellation);
                return;
            }
            Assert.True(run.IsCompleted, Where);
            if (isScripts)
                Assert.StartsWith("cannot resume", Error(run), StringComparison.Ordinal);
            else
                Assert.IsType<InvalidOperationException>(run.Exception?.InnerException);
        }

        private void Answer(Coroutine one)
        {
            if (one.Status != LuaThreadStatus.Waiting)
                return;
            var wait = _test.Desk.History.Last(wait => wait.Value == one.Number);
            if (_random.Next(4) == 0)
            {
                wait.Fail(new InvalidOperationException("failed"));
                End(one, static run => Assert.EndsWith("failed", Error(run), StringComparison.Ordinal));
                return;
            }
            wait.Complete();
            _test.Settle();
            Assert.Equal(one.Number, one.Pending!.Result[one.IsScripts ? 1 : 0]);
            (one.Status, one.Pending) = (LuaThreadStatus.Suspended, null);
        }

        private void Cancel(Coroutine one)
        {
            if (one.Status != LuaThreadStatus.Waiting)
                return;
            one.Cancellation!.Cancel();
            End(one, static run => Assert.True(run.IsCanceled));
        }

        private void End(Coroutine one, Action<Task<LuaResults>> check)
        {
            _test.Settle();
            if (one.Pending is { } run)
            {
                Assert.True(run.IsCompleted, Where);
                check(run);
                Assert.True(_test.Desk.History.Last(wait => wait.Value == one.Number) is { IsCancelled: true } or { Task.IsFaulted: true }, Where);
            }
            (one.Status, one.Pending) = (LuaThreadStatus.Dead, null);
        }

        private void Check()
        {
            foreach (var one in _all)
                if (!one.Thread.IsDisposed)
                    Assert.True(one.Status == one.Thread.Status, $"{Where}: coroutine {one.Number} is {one.Thread.Status}, not {one.Status}");
            Assert.True(_test.Lua.Operations.Live == _all.Count(static one => one.Status == LuaThreadStatus.Waiting), Where);
            Assert.True(_test.Lua.Runs.Count == _test.Lua.Operations.Live, Where);
        }

        private string Where => $"seed {_seed}";

        // A resumption of the host's throws; that of a script returns false and the error.
        private static string Error(Task<LuaResults> run) => run.IsFaulted ? run.Exception!.InnerException!.Message : run.Result[1].ToString();
    }
}
