using System.Globalization;

namespace LuaBindGen.Generator.Tests.Harness;

/// <summary>How far a random test goes, from the environment.</summary>
internal static class FuzzSettings
{
    /// <summary>The first seed, or the only one where no number is given: <c>LUABINDGEN_FUZZ_SEED</c>.</summary>
    public static int? Seed { get; } = Read("LUABINDGEN_FUZZ_SEED");

    /// <summary>The seeds: as many as <c>LUABINDGEN_FUZZ_SEEDS</c> says.</summary>
    /// <param name="usual">How many where nothing is said: what takes a few seconds.</param>
    public static IEnumerable<int> Seeds(int usual)
    {
        var number = Read("LUABINDGEN_FUZZ_SEEDS") ?? (Seed is null ? usual : 1);
        return Enumerable.Range(Seed ?? 1, number);
    }

    private static int? Read(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
