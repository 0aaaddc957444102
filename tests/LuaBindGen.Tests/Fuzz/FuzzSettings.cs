using System.Globalization;

namespace LuaBindGen.Tests.Fuzz;

/// <summary>How far a fuzz run goes, from the environment.</summary>
internal static class FuzzSettings
{
    /// <summary>How many seeds: <c>LUABINDGEN_FUZZ_SEEDS</c>.</summary>
    internal static int Seeds { get; } = Read("LUABINDGEN_FUZZ_SEEDS") ?? 400;

    /// <summary>How many steps the model test takes: <c>LUABINDGEN_MODEL_STEPS</c>.</summary>
    internal static int ModelSteps { get; } = Read("LUABINDGEN_MODEL_STEPS") ?? 100_000;

    /// <summary>Whether one seed was asked for: then its programs and what they did are shown.</summary>
    internal static bool IsOne => Read("LUABINDGEN_FUZZ_SEED") is not null && (Read("LUABINDGEN_FUZZ_SEEDS") ?? Read("LUABINDGEN_MODEL_STEPS")) is null;

    /// <summary>The first seed, or the only one where no number is given: <c>LUABINDGEN_FUZZ_SEED</c>.</summary>
    internal static IEnumerable<int> All() => Enumerable.Range(Read("LUABINDGEN_FUZZ_SEED") ?? 1, IsOne ? 1 : Seeds);

    /// <summary>Seeds without end, from the first one on.</summary>
    internal static IEnumerable<int> From() => Enumerable.Range(Read("LUABINDGEN_FUZZ_SEED") ?? 1, int.MaxValue / 2);

    private static int? Read(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
