using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class CallbackTests
{
    [Fact]
    public Task Delegates_both_ways() => Verify(Generation.Run(
        """
        public delegate (string Name, int? Size) Splitter(string? text, List<int> parts);

        [LuaExport]
        public class Callers
        {
            public void Each(Action<int> action, Action? last) { }
            public Func<int, CancellationToken, Task<string?>> Fetcher(Func<string, ValueTask<long>> size) => throw new NotSupportedException();
            public Splitter? Splitter { get; set; }
            public Task DownloadAsync(IProgress<double> progress, LuaState state) => Task.CompletedTask;
        }
        """).TypesOnly());

    [Fact]
    public Task Events_of_objects_and_types() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Moved(int x) : EventArgs { public int X => x; }

        [LuaExport]
        public class Ship
        {
            public event EventHandler<Moved>? Moved;
            public event EventHandler? Sunk { add { } remove { } }
            public event Action<string, int?>? Named { add { } remove { } }
            public static event Action<Ship>? Built { add { } remove { } }
            public void Move() => Moved!(this, new Moved(1));
        }
        """).TypesOnly());

    [Fact]
    public Task Streams_both_ways() => Verify(Generation.Run(
        """
        [LuaExport]
        public static class Db
        {
            public static async IAsyncEnumerable<long> Rows(string query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default) { await Task.Yield(); yield return 1; }
            public static Task<IAsyncEnumerable<(string, int?)>?> OpenAsync() => throw new NotSupportedException();
            public static Task<long> SumAsync(IAsyncEnumerable<long> items) => Task.FromResult(1L);
            public static System.Threading.Channels.ChannelReader<string>? Mail { get; }
        }
        """).TypesOnly());

    [Fact]
    public Task Tasks_that_scripts_keep() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Bank
        {
            [return: LuaTask] public Task<(long, string?)> FetchAsync(long id, CancellationToken token) => throw new NotSupportedException();
            [return: LuaTask] public ValueTask SendAsync() => default;
            public Task Ready { get; } = Task.CompletedTask;
            public Task<long> FirstAsync(List<Task<long>> tasks) => tasks[0];
        }
        """).TypesOnly());

    [Fact]
    public Task Properties_of_methods_and_awaitables() => Verify(Generation.Run(
        """
        public readonly struct Promise<T>(Task<T> task)
        {
            public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
        }

        [LuaExport]
        public class Book
        {
            [LuaProperty] public Task<string> GetTitleAsync() => throw new NotSupportedException();
            [LuaProperty] public Task SetTitleAsync(string title, CancellationToken token) => Task.CompletedTask;
            [LuaProperty] public static Promise<int?> GetCount() => throw new NotSupportedException();
            public System.Runtime.CompilerServices.YieldAwaitable Pause() => Task.Yield();
        }
        """).TypesOnly());
}
