using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Numbers and booleans, both ways. Other numeric types get their cases here.</summary>
internal sealed class Numbers : Feature;

/// <summary>A fixture: each type in and out.</summary>
[LuaExport("numbers")]
public static class NumberFunctions
{
    public static bool Flag(bool value) => value;

    public static int Int(int value) => value;

    public static long Long(long value) => value;

    public static double Double(double value) => value;

    public static string TypeOfLong(long value) => value.GetType().Name;
}
