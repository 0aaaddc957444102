using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class MetamethodTests
{
    [Fact]
    public Task Operators() => Verify(Generation.Run(
        """
        [LuaExport]
        public readonly struct Money : IFormattable
        {
            public static Money operator +(Money left, in Money right) => left;
            public static Money operator *(Money money, long factor) => money;
            public static Money operator *(long factor, Money money) => money;
            [Obsolete("rounds")] public static Money operator *(Money money, double factor) => money;
            public static Money operator -(Money money) => money;
            public static bool operator >(Money left, double right) => true;
            public static bool operator <(Money left, double right) => true;
            public static bool operator ==(Money left, Money right) => true;
            public static bool operator !=(Money left, Money right) => true;
            string IFormattable.ToString(string? format, IFormatProvider? provider) => "";
            public override bool Equals(object? other) => true;
            public override int GetHashCode() => 1;
        }
        """).TypesOnly());

    [Fact]
    public Task Collections() => Verify(Generation.Run(
        """
        using System.Collections;

        [LuaExport]
        public class Shelf : IEnumerable<string?>, IComparable<Shelf>, IDisposable
        {
            public int Count => 0;
            public string? this[int index] { get => null; set { } }
            public long this[in string key] => 1;
            public IEnumerator<string?> GetEnumerator() => throw new Exception();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            public int CompareTo(Shelf? other) => 0;
            public void Dispose() { }
        }

        [LuaExport]
        public interface ILookup : IReadOnlyDictionary<string, long> { }
        """).TypesOnly());

    [Fact]
    public Task Marked_methods() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Remote
        {
            [LuaMetamethod(LuaMetamethod.Index)] public Task<string?> GetAsync(string key, CancellationToken token) => throw new Exception();
            [LuaMetamethod(LuaMetamethod.NewIndex)] public Task SetAsync(string key, string? value) => Task.CompletedTask;
            [LuaMetamethod(LuaMetamethod.Call)] public long Call(long number = 1) => number;
            [LuaMetamethod(LuaMetamethod.Call)] public string Call(string text) => text;
            [LuaMetamethod(LuaMetamethod.Concat)] public static string Join(Remote one, string other) => other;
            [LuaMetamethod(LuaMetamethod.Close)] public void End(LuaValue error) { }
        }
        """).TypesOnly());
}
