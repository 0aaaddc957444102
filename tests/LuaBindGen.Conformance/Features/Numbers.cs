using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Numbers, booleans and characters, both ways.</summary>
internal sealed class Numbers : Feature;

/// <summary>A fixture: each type in and out.</summary>
[LuaExport("numbers")]
public static class NumberFunctions
{
    public static bool Flag(bool value) => value;

    public static int Int(int value) => value;

    public static long Long(long value) => value;

    public static double Double(double value) => value;

    public static sbyte SByte(sbyte value) => value;

    public static byte Byte(byte value) => value;

    public static short Short(short value) => value;

    public static ushort UShort(ushort value) => value;

    public static uint UInt(uint value) => value;

    public static ulong ULong(ulong value) => value;

    public static nint NInt(nint value) => value;

    public static nuint NUInt(nuint value) => value;

    public static float Float(float value) => value;

    public static char Char(char value) => value;

    public static ulong Largest() => ulong.MaxValue;

    public static string Defaults(byte small = 200, ulong large = ulong.MaxValue, float half = 0.5f, char letter = '\'') =>
        FormattableString.Invariant($"{small} {large} {half} {letter}");

    public static string TypeOfLong(long value) => value.GetType().Name;
}
