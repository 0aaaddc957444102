using System.Collections.Immutable;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Sets: tables with their values as keys, copied.</summary>
internal sealed class Sets : Feature
{
}

/// <summary>A fixture: each kind of set, in and out.</summary>
[LuaExport("sets")]
public static class SetFunctions
{
    public static HashSet<string> Texts(HashSet<string> values) => values;

    public static ISet<int> Ints(ISet<int> values) => values;

    public static IReadOnlySet<bool> Flags(IReadOnlySet<bool> values) => values;

    public static SortedSet<double> Numbers(SortedSet<double> values) => values;

    public static ImmutableHashSet<Season> Seasons(ImmutableHashSet<Season> values) => values;

    public static HashSet<LuaValue> Values(HashSet<LuaValue> values) => values;

    public static int CountOf(HashSet<string> values) => values.Count;

    public static List<HashSet<int>> Many(List<HashSet<int>> values) => values;
}
