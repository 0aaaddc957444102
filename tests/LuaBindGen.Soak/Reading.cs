using System.Globalization;

namespace LuaBindGen.Soak;

/// <summary>What one second came to.</summary>
/// <param name="Second">Which.</param>
/// <param name="Jobs">How many jobs were done in it.</param>
/// <param name="States">How many states were made until then.</param>
/// <param name="Managed">Bytes of the managed heap after a collection.</param>
/// <param name="WorkingSet">Bytes of the process.</param>
internal readonly record struct Reading(int Second, long Jobs, int States, long Managed, long WorkingSet)
{
    // A collector grows its heap by steps; more than this is not noise.
    private const double MostGrowth = 1.15;
    private const long MostManaged = 1 << 20;
    private const long MostWorkingSet = 16 << 20;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Second,6} {Jobs,8:N0} {States,8:N0} {Managed / 1024.0,12:N0} {WorkingSet / 1048576.0,12:F1}");

    /// <summary>What has grown from the second quarter of the time to the last one; null where nothing has.</summary>
    internal static string? FindGrowth(IReadOnlyList<Reading> readings)
    {
        var quarter = readings.Count / 4;
        if (quarter == 0)
            return null;
        var (before, after) = (readings.Skip(quarter).Take(quarter).ToArray(), readings.Skip(readings.Count - quarter).ToArray());
        return Compare("managed heap", Median(before, static reading => reading.Managed), Median(after, static reading => reading.Managed), MostManaged)
            ?? Compare("working set", Median(before, static reading => reading.WorkingSet), Median(after, static reading => reading.WorkingSet), MostWorkingSet);
    }

    private static string? Compare(string what, long before, long after, long spare) =>
        after > (before * MostGrowth) + spare ? $"The {what} grew from {before:N0} to {after:N0} bytes." : null;

    private static long Median(Reading[] readings, Func<Reading, long> value) => readings.Select(value).Order().ElementAt(readings.Length / 2);
}
