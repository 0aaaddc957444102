using System.Text;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Strings and bytes, both ways.</summary>
internal sealed class Texts : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Every_byte_passes_both_ways),
        Host(Text_reaches_Lua_as_UTF8),
        Host(Half_a_surrogate_pair_is_refused_before_Lua_sees_it),
        Host(Bytes_that_are_no_text_are_not_read_as_one),
    ];

    private static void Every_byte_passes_both_ways(CaseState state)
    {
        var bytes = Enumerable.Range(0, 256).Select(static i => (byte)i).ToArray();
        Check.Sequence(bytes, state.Run<byte[]>("echo", bytes));
    }

    private static void Text_reaches_Lua_as_UTF8(CaseState state)
    {
        const string Text = "grüße 🌍 \0 end";
        Check.Equal(Encoding.UTF8.GetByteCount(Text), state.Run<long>("length", Text));
        Check.Equal(Text, state.Run<string>("echo", Text));
    }

    private static void Half_a_surrogate_pair_is_refused_before_Lua_sees_it(CaseState state)
    {
        using var echo = state.Lua.Load("return ...");
        Check.Throws<ArgumentException>(() => echo.Call("half \ud800"));
        Check.Equal("whole", echo.Call<string>("whole"));
    }

    private static void Bytes_that_are_no_text_are_not_read_as_one(CaseState state)
    {
        var exception = Check.Throws<LuaConversionException>(() => state.Run<string>("echo", new byte[] { 0xff }));
        Check.Contains("a string that is not valid UTF-8, where a string in UTF-8 is expected", exception.Message);
    }
}

/// <summary>A fixture: text and bytes in and out.</summary>
[LuaExport("texts")]
public static class TextFunctions
{
    public static string Echo(string value) => value;

    public static byte[] Bytes(byte[] value) => value;

    public static long Length(string value) => value.Length;

    public static string Half() => "\udc00";

    public static string? Nothing() => null;

    public static byte[] Long(int length) => new byte[length];
}
