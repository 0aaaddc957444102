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
}
