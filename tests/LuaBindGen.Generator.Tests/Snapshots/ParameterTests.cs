using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class ParameterTests
{
    [Fact]
    public Task Each_type() => Verify(Generation.Run(
        """
        [LuaExport]
        public class All
        {
            public static void Values(bool a, int b, long c, double d, LuaValue e) { }
            public static void References(string a, byte[] b, All c, LuaTable d, LuaFunction e, LuaThread f) { }
            public static void Nullable(string? a, byte[]? b, All? c, LuaTable? d, LuaFunction? e, LuaThread? f) { }
        }
        """).TypesOnly());

    [Fact]
    public Task Optional_ones() => Verify(Generation.Run(
        """
        using System.Runtime.InteropServices;

        [LuaExport]
        public class Options
        {
            public void Numbers(int a = -1, int b = int.MinValue, long c = long.MinValue, long d = long.MaxValue, bool e = true, bool f = default) { }
            public void Doubles(double a = double.NaN, double b = double.PositiveInfinity, double c = double.NegativeInfinity, double d = -0.0, double e = 0.1, double f = double.MinValue, double g = double.Epsilon, double h = 1e300, double i = 3) { }
            public void Strings(string a = "plain", string b = "\"quoted\" \\ {0}", string c = "two\r\nlines\0", string d = "\ud800", string? e = null, string? f = "grüße", string g = null!, string h = "\u2028\u200b") { }
            public void Others(LuaValue a = default, byte[]? b = null, Options? c = null, LuaTable? d = null, int e = 'x', long f = Size, CancellationToken g = default) { }
            public void Middle([Optional] int a, string b, [Optional, DefaultParameterValue(7L)] long c, [Optional] string? d) { }
            [LuaIgnore] public const string Unused = "not exported";
            private const int Size = 3;
        }
        """).TypesOnly());

    [Fact]
    public Task Code_that_says_nothing_of_null() => Verify(Generation.Run(
        """
        #nullable disable
        [LuaExport]
        public class Old
        {
            public string Name { get; set; }
            public Old Find(string name, byte[] data) => null;
            public Task<string> SearchAsync(Old other, string hint = null) => null;
        }
        """).TypesOnly());

    [Fact]
    public Task Attributes_that_say_more_of_null() => Verify(Generation.Run(
        """
        using System.Diagnostics.CodeAnalysis;

        [LuaExport]
        public class Strict
        {
            [AllowNull] public string Name { get => ""; set { } }
            [DisallowNull] public string? Nick { get; set; }
            public void Put([DisallowNull] string? text, [AllowNull] string other) { }
            [return: MaybeNull] public string Get() => null;
        }
        """).TypesOnly());
}
