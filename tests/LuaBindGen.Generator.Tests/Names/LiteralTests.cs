using System.Reflection;
using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Tests.Harness;
using Xunit.Abstractions;

namespace LuaBindGen.Generator.Tests.Names;

/// <summary>A literal is right when the compiler reads from it the value that it was written for.</summary>
public class LiteralTests(ITestOutputHelper output)
{
    [Fact]
    public void Edges() => AssertRoundTrip(
    [
        sbyte.MinValue, byte.MaxValue, short.MinValue, ushort.MaxValue, uint.MaxValue, ulong.MaxValue, 0UL,
        0.1f, -0.0f, float.MinValue, float.MaxValue, float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 16777217f, 1e-10f,
        'a', '\'', '"', '\\', '\0', '\n', '\ud800', '\uffff', 'ü', '\u2028',
        true, false, 0, -1, int.MinValue, int.MaxValue, 0L, long.MinValue, long.MaxValue,
        0.0, -0.0, 1.0, 0.1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MinValue, double.MaxValue, double.Epsilon, 1e16, 123456789012345680.0,
        "", "\"", "\\", "\\\"", "a\r\nb", "\0", "\ud800", "\udc00x", "\ud83d\ude00", "\u0085\u2028\u2029\ufeff\u200b\u202e", "{0} $\"\"\"", "grüße", "\t\a\u001b",
    ]);

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void Random_values(int? fixedSeed)
    {
        var seed = fixedSeed ?? Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        AssertRoundTrip([.. Enumerable.Range(0, 1000).Select(_ => RandomValue(random))]);
    }

    private static object RandomValue(Random random) => random.Next(7) switch
    {
        0 => (int)random.NextInt64(),
        1 => random.NextInt64(long.MinValue, long.MaxValue),
        2 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        3 => BitConverter.Int32BitsToSingle((int)random.NextInt64()),
        4 => (char)random.Next(0x10000),
        5 => (ulong)random.NextInt64(long.MinValue, long.MaxValue),
        _ => new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)(random.Next(2) == 0 ? random.Next(128) : random.Next(0x10000)))]),
    };

    private static void AssertRoundTrip(object[] values)
    {
        var fields = values.Select((value, index) => $"public static readonly {value.GetType().FullName} F{index} = {Literal.Of(value)};");
        using var image = new MemoryStream();
        var emitted = Consumer.Compile($"public static class Values {{\n{string.Join("\n", fields)}\n}}").Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));

        var type = Assembly.Load(image.ToArray()).GetType("Values")!;
        for (var index = 0; index < values.Length; index++)
            Assert.Equal(Bits(values[index]), Bits(type.GetField($"F{index}")!.GetValue(null)!));
    }

    // Equality does not tell 0.0 from -0.0. Of NaN there is one literal, whatever its bits.
    private static object Bits(object value) =>
        value switch
        {
            double number => double.IsNaN(number) ? "NaN" : BitConverter.DoubleToInt64Bits(number),
            float number => float.IsNaN(number) ? "NaN" : BitConverter.SingleToInt32Bits(number),
            _ => value,
        };
}
