namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>Types of the platform that are a number or a short text.</summary>
internal static partial class ValueShapes
{
    // Uri, a string unless it is exported, is exported by the conformance cases: ScalarTests hold it.
    private static IReadOnlyList<Shape> Scalars =>
    [
        new("Half", "(Half)0.5", "0.5", "float"),
        new("decimal", "12.5m", "12.5", "integer, or the nearest float; from a script also a string of digits"),
        new("decimal?", "3m", "3", "as `decimal`, or nil"),
        new("Int128", "Int128.MaxValue", "'170141183460469231731687303715884105727'", "integer, or a string of digits where it does not fit"),
        new("UInt128", "7", "7", "integer, or a string of digits where it does not fit"),
        new("BigInteger", "BigInteger.Pow(10, 30)", "'1000000000000000000000000000000'", "integer, or a string of digits where it does not fit"),
        new("TimeSpan", "TimeSpan.FromSeconds(1.5)", "1.5", "number of seconds"),
        new("DateTime", "new(2024, 2, 29, 12, 30, 0, DateTimeKind.Utc)", "'2024-02-29T12:30:00.0000000Z'", "string in ISO 8601; from a script also Unix seconds"),
        new("DateTime?", "DateTime.UnixEpoch", "'1970-01-01T00:00:00.0000000Z'", "as `DateTime`, or nil"),
        new("DateTimeOffset", "new(2024, 2, 29, 12, 30, 0, TimeSpan.FromHours(2))", "'2024-02-29T12:30:00.0000000+02:00'", "string in ISO 8601 with its offset; from a script also Unix seconds"),
        new("DateOnly", "new(2024, 2, 29)", "'2024-02-29'", "string in ISO 8601"),
        new("TimeOnly", "new(12, 30)", "'12:30:00.0000000'", "string in ISO 8601"),
        new("Guid", "Guid.Empty", "'00000000-0000-0000-0000-000000000000'", "string"),
        new("Version", "new(1, 2, 3)", "'1.2.3'", "string"),
        new("Rune", "new('x')", "'x'", "string of one character"),
        new("object", "\"any\"", "'any'", "any value: what it is when it crosses"),
        new("object?", "7L", "7", "any value, or nil"),
        new("Memory<byte>", "new byte[] { 0, 255 }", "'\\0\\255'", "string, byte for byte"),
    ];
}
