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

    [Fact]
    public Task By_reference() => Verify(Generation.Run(
        """
        using System.Diagnostics.CodeAnalysis;

        [LuaExport]
        public class Places
        {
            private long _score;
            public Places(out int size) => size = 1;
            public ref long Score => ref _score;
            public ref readonly long Peek() => ref _score;
            public bool TryFind(string name, [NotNullWhen(true)] out Places? found) { found = null; return false; }
            public static (long, string) Change(in long one, ref readonly long two, ref int? three, ref string four, out DayOfWeek five) { five = default; return (1, four); }
            public static void Swap(ref string? one, [AllowNull] ref string two, out List<DayOfWeek> days) { days = []; }
        }
        """).TypesOnly());

    [Fact]
    public Task Further_arguments() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Log
        {
            public Log(params string[] names) { }
            public void Write(string format, params LuaValue[] values) { }
            public static long Sum(params ReadOnlySpan<long> values) => values.Length;
            public static void Names(params List<string?> names) { }
            public static Task DaysAsync(CancellationToken token, params IEnumerable<DayOfWeek> days) => Task.CompletedTask;
            public static void Rows(params long[][] rows) { }
            public static void Either(params long[] values) { }
            [LuaName("either_span")] public static void Either(params ReadOnlySpan<long> values) { }
        }
        """).TypesOnly());

    [Fact]
    public Task Constants_that_stand_for_nothing_passed() => Verify(Generation.Run(
        """
        using System.Runtime.CompilerServices;

        [Flags] public enum Access : ulong { None, Read, Write, All = ulong.MaxValue }
        [LuaExport] public struct Size { public long Width; }
        [LuaExport]
        public class Defaults
        {
            public void Enums(Access a = Access.Read | Access.Write, Access? b = Access.All, DayOfWeek c = (DayOfWeek)(-1), Access? d = null) { }
            public void Texts(char a = '\'', char b = '"', char c = '\ud800', string d = "a\"\n\u2028", float e = float.NaN, float f = -0f) { }
            public void Structs(Size a = default, Size? b = null, in long c = 5, ReadOnlySpan<byte> d = default) { }
            public void Callers(string text, [CallerMemberName] string? a = null, [CallerLineNumber] int b = 7, [CallerArgumentExpression(nameof(text))] string c = "\"") { }
        }
        """).TypesOnly());
}
