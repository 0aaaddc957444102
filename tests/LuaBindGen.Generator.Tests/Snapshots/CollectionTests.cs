using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class CollectionTests
{
    [Fact]
    public Task Lists() => Verify(Generation.Run(
        """
        using System.Collections.Immutable;
        namespace Shop
        {
            public enum Size { Small, Large }

            [LuaExport] public class Item;
            [LuaExport] public struct Price;

            [LuaExport]
            public class Basket
            {
                public required List<Item> Items { get; init; }
                public IReadOnlyList<string?>? Notes { get; set; }
                public int[][] Grid = [];
                public ImmutableArray<Size>? Sizes { get; set; }
                public IEnumerable<List<int?>> Rows(List<int?> first, Price[]? prices = null, ImmutableArray<long> ids = default) => [];
                public Task<List<string>?> NamesAsync(IEnumerable<List<Item?>?> groups) => throw new Exception();
                public (Queue<bool>, Stack<char>, byte[][]) Rest(IList<LuaValue> a, ICollection<ReadOnlyMemory<byte>> b, IReadOnlyCollection<DayOfWeek> c) => default;
            }
        }
        """).TypesOnly());

    [Fact]
    public Task Sets_and_dictionaries() => Verify(Generation.Run(
        """
        namespace Shop
        {
            using System.Collections.Immutable;

            public enum Size { Small, Large }

            [LuaExport] public class Item;

            [LuaExport]
            public class Stock
            {
                public Dictionary<string, List<Item?>> Shelves { get; set; } = [];
                public IReadOnlySet<Size>? Sizes;
                public IEnumerable<KeyValuePair<string, int?>> Count(HashSet<string> names, ImmutableHashSet<long>? ids = null) => [];
                public Task<IDictionary<Item, ISet<char>>> MarksAsync(IReadOnlyDictionary<Size, ImmutableDictionary<int, SortedSet<double>>> marks) => throw new Exception();
            }
        }
        """).TypesOnly());

    [Fact]
    public Task Views() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Shelf
        {
            [LuaView] public List<string?> Names { get; set; } = [];
            [return: LuaView] public Task<IReadOnlyDictionary<int, long>?> PricesAsync() => throw new Exception();
            public List<string?> Copy() => Names;
        }
        """).TypesOnly());
}
