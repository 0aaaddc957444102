using System.Collections.Immutable;
using System.Numerics;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Lists: tables of 1 to n, copied.</summary>
internal sealed class Lists : Feature
{
}

/// <summary>A fixture: each kind of list, in and out.</summary>
[LuaExport("lists")]
public static class ListFunctions
{
    public static IEnumerable<int> Endless()
    {
        while (true)
            yield return 1;
    }

    private static int _enumerations;

    public static List<string> Words { get; set; } = ["a"];

    public static int[] Array(int[] items) => items;

    public static List<string> List(List<string> items) => items;

    public static IList<double> Interface(IList<double> items) => items;

    public static ICollection<bool> Collection(ICollection<bool> items) => items;

    public static IReadOnlyList<Season> Seasons(IReadOnlyList<Season> items) => items;

    public static IReadOnlyCollection<Vector> Vectors(IReadOnlyCollection<Vector> items) => items;

    public static IEnumerable<long> Sequence(IEnumerable<long> items) => items.Select(static item => item * 2);

    public static ImmutableArray<char> ImmutableArray(ImmutableArray<char> items) => items;

    public static ImmutableList<byte[]> ImmutableList(ImmutableList<byte[]> items) => items;

    public static long FirstOfQueue(Queue<long> items) => items.Peek();

    public static (long First, Stack<long> All) Stack(Stack<long> items) => (items.Peek(), items);

    public static List<int?> Holes(List<int?> items) => items;

    public static string?[] Texts(string?[] items) => items;

    public static List<LuaValue> Values(List<LuaValue> items) => items;

    public static int OfObjects(List<object> items) => items.Count;

    public static int OfMemory(List<Memory<byte>> items) => items.Count;

    public static int OfReadOnlyMemory(List<ReadOnlyMemory<byte>> items) => items.Count;

    public static int OfBigIntegers(List<BigInteger> items) => items.Count;

    public static int OfFurther(params string[] items) => items.Length;

    public static int CountOf(List<LuaValue> items) => items.Count;

    public static List<List<int[]>> Deep(List<List<int[]>> items) => items;

    public static List<int>? Optional(List<int>? items = null) => items;

    public static ImmutableArray<int>? Nothing(bool isDefault) => isDefault ? default(ImmutableArray<int>) : null;

    public static ImmutableArray<int> Default(ImmutableArray<int> items = default) => items;

    public static List<string> Lies() => ["a", null!, "c"];

    public static IEnumerable<int> Counted()
    {
        _enumerations++;
        yield return _enumerations;
    }

    public static IEnumerable<int> Broken()
    {
        yield return 1;
        throw new InvalidOperationException("the source has run dry");
    }

    public static async Task<List<int>> LaterAsync(List<int> items, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        items.Add(0);
        return items;
    }

    public static async Task<(int[], string)> BothAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return ([1, 2], "b");
    }
}
