using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class ValueTests
{
    [Fact]
    public Task Numbers_and_text() => Verify(Generation.Run(
        """
        [LuaExport]
        public static class Shapes
        {
            public static ulong Count(sbyte a, byte b, short c, ushort d, uint e, ulong f, nint g, nuint h) => f;
            public static float Scale(float factor = -0.5f, ulong most = ulong.MaxValue, char mark = '\'', sbyte least = sbyte.MinValue) => factor;
            public static (char, byte) Split(char letter) => (letter, 0);
        }
        """).TypesOnly());

    [Fact]
    public Task Scalars() => Verify(Generation.Run(
        """
        using System.Numerics;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Text;

        [LuaExport]
        public class Invoice
        {
            public const decimal Tax = 0.19m;
            public decimal Total { get; set; }
            public Uri? Address { get; set; }
            public (Guid, Version?, TimeSpan?) Get(Half a, Int128 b, UInt128 c, BigInteger d, DateOnly e, TimeOnly? f, Rune g, Memory<byte> h) => default;
            public Task<DateTimeOffset> PayAsync([Optional, DateTimeConstant(12345)] DateTime at, decimal amount = -12.50m, decimal? fee = 1m, Guid id = default) => throw new Exception();
            public List<decimal> Split(Dictionary<Guid, Uri> shares) => throw new Exception();
        }
        """).TypesOnly());

    [Theory]
    [InlineData("Uri")]
    [InlineData("Version")]
    [InlineData("DateTimeOffset")]
    [InlineData("TimeSpan")]
    [InlineData("Guid")]
    [InlineData("System.Numerics.BigInteger")]
    public void A_scalar_that_is_exported_is_an_object(string type)
    {
        var text = Generation.Run($"[assembly: LuaExport(typeof({type}))] [LuaExport] public class A {{ public {type} P {{ get; set; }} = default!; public List<{type}> L => []; }}")
            .AssertCompiles().Files["A.g.cs"];
        Assert.Matches("call.Push(Object|Struct)\\(self.P\\)", text);
        Assert.Matches("LuaCodecs.List\\(global::LuaBindGen.CompilerServices.LuaCodecs.Exported(Struct)?<", text);
    }

    [Fact]
    public Task Json() => Verify(Generation.Run(
        """
        using System.Text.Json;
        using System.Text.Json.Nodes;

        [LuaExport]
        public class Store
        {
            public JsonNode? Document { get; set; }
            public JsonElement Head;
            public JsonElement? Find(string path, JsonValue? fallback = null) => null;
            public Task<JsonObject> MergeAsync(JsonObject patch) => throw new Exception();
            public Dictionary<string, JsonNode?> Split(List<JsonElement> parts, params JsonArray[] more) => throw new Exception();
        }
        """).TypesOnly());

    [Fact]
    public Task Objects() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Bag
        {
            public object? Tag { get; set; }
            public dynamic First => 1;
            public List<object?> Items => [];
            public (object, dynamic?) Put(object value, dynamic? other = null) => (value, other);
            public Task<dynamic> LaterAsync() => throw new Exception();
        }
        """).TypesOnly());

    [Fact]
    public void Types_that_are_called_as_those_of_the_platform_have_codecs_of_their_own() => Generation.Run(
        """
        [LuaExport]
        public class Version;

        public enum Guid { One }

        [LuaExport]
        public class A
        {
            public List<Version> Mine => [];
            public List<System.Version> Theirs => [];
            public List<Guid> MyKinds { get; set; } = [];
            public List<System.Guid> Ids => [];
        }
        """).AssertClean();

    [Fact]
    public Task Enums() => Verify(Generation.Run(
        """
        namespace Game
        {
            public enum Color { Red, DarkGreen = 5, [LuaName("blau")] Blue = -1, [LuaIgnore] Hidden }

            [Flags] public enum Rights : ulong { Read = 1, All = ulong.MaxValue }

            [LuaExport("Outcome")] public enum Result { Ok }

            [LuaExport]
            public class Pen
            {
                public Color Color { get; set; }
                public Color? Second { get; set; }
                public Result Draw(Color color = Color.DarkGreen, Color? fill = Color.Blue, Rights rights = (Rights)3) => Result.Ok;
                public Task<(Rights, Rights?)> RightsAsync(DayOfWeek day) => throw new Exception();
            }
        }
        """).TypesOnly());

    [Fact]
    public Task Nullable_structs() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Query
        {
            public int? Limit { get; set; }
            public bool? Find(long? id, double? given, char? letter = 'x', byte? none = null) => null;
            public Task<ulong?> CountAsync(float? factor) => throw new Exception();
            [System.Diagnostics.CodeAnalysis.DisallowNull] public int? Never { get; set; }
        }
        """).TypesOnly());

    [Fact]
    public Task Bytes() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Digest
        {
            public ReadOnlySpan<byte> Value => default;
            public void Add(ReadOnlySpan<byte> bytes) { }
            public Task<ReadOnlyMemory<byte>> HashAsync(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte>? key = null) => throw new Exception();
        }
        """).TypesOnly());

    [Fact]
    public Task Structs() => Verify(Generation.Run(
        """
        [LuaExport]
        public struct Vector
        {
            public Vector(double x, double y) { X = x; Y = y; }
            public double X { get; set; }
            public double Y { get; }
            public void Scale(double factor) => X *= factor;
            public readonly Vector? Normal() => null;
            public async Task<Vector> LaterAsync() { await Task.Yield(); return default; }
            public static Vector Sum(Vector one, Vector? other = null) => one;
            public static Vector Zero(Vector vector = default) => vector;
        }

        [LuaExport] public readonly record struct Size(int Width, int Height);

        [LuaExport] public struct Empty;
        """).TypesOnly());
}
