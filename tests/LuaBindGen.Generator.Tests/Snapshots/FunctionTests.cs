using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class FunctionTests
{
    [Fact]
    public Task Constructor_static_and_instance() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Counter
        {
            public Counter(long start, LuaState state) { }
            public static Counter Parse(string text) => throw new FormatException();
            public void Reset() { }
            public long Add(long amount) => amount;
        }
        """).TypesOnly());

    [Fact]
    public Task Named_constructor_of_a_class_with_two() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Counter
        {
            public Counter() { }
            [LuaName("from")] public Counter(long start) { }
        }
        """).TypesOnly());

    [Fact]
    public Task Abstract_class_has_no_constructor() => Verify(Generation.Run(
        """
        [LuaExport]
        public abstract class Shape
        {
            public Shape() { }
            public abstract double Area();
            public static Shape Unit() => throw new NotSupportedException();
        }
        """).TypesOnly());

    [Fact]
    public Task Static_class_is_a_module() => Verify(Generation.Run(
        """
        [LuaExport("clock")]
        public static class ClockModule
        {
            public static double Now() => 0;
            public static Task SleepAsync(double seconds, CancellationToken cancellationToken = default) => Task.CompletedTask;
            public static string Twice(this string text) => text + text;
        }
        """).TypesOnly());

    [Fact]
    public Task Asynchronous_shapes() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Files
        {
            public Task CloseAsync() => Task.CompletedTask;
            public ValueTask FlushAsync() => default;
            public Task<string?> ReadAsync() => Task.FromResult<string?>(null);
            public ValueTask<long> LengthAsync() => default;
            public Task<Files?> OpenAsync(string path) => Task.FromResult<Files?>(null);
            public Task<(string Name, Action<Type> Size)> LeftOutAsync() => throw new NotSupportedException();
            public ValueTask<(string? Name, Files File)> FindAsync() => default;
        }
        """).TypesOnly());

    [Fact]
    public Task Injected_parameters_are_not_counted() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Jobs
        {
            public void Run(LuaState state, string name, CancellationToken token, long count) { }
            public Task StartAsync(CancellationToken token, string name, LuaState state, long count, bool now) => Task.CompletedTask;
        }
        """).TypesOnly());

    [Fact]
    public Task Of_a_pair_the_asynchronous_one() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Store
        {
            public string Load(string key) => key;
            public Task<string> LoadAsync(string key, CancellationToken token = default) => Task.FromResult(key);
            public Task SaveAsync(string key) => Task.CompletedTask;
            public void Save(string key) { }
            public void Drop(string key) { }
            [LuaName("drop_later")] public Task DropAsync(string key) => Task.CompletedTask;
            [LuaIgnore] public Task ClearAsync() => Task.CompletedTask;
            public void Clear() { }
            public void Count() { }
            public Task<Action<Type>> CountAsync() => throw new NotSupportedException();
        }
        """).TypesOnly());

    [Fact]
    public Task Overloads() => Verify(Generation.Run(
        """
        public class Base { public void Put(bool flag) { } }
        [LuaExport]
        public class Basket : Base
        {
            public Basket() { }
            public Basket(long size) { }
            public required string Owner { get; init; }
            public void Put(string name, long count = 1) { }
            public void Put(Basket other) { }
            public Task PutAsync(string? name, Basket? basket, CancellationToken token) => Task.CompletedTask;
            public long Put(params LuaValue[] values) => 0;
            public static double Sum(int first, params double[] more) => first;
            public static double Sum(params Basket?[] baskets) => 0;
        }
        """).TypesOnly());
}
