using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Structs with a question mark: nil is null.</summary>
internal sealed class Nullables : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(The_host_reads_nil_as_null)];

    private static void The_host_reads_nil_as_null(CaseState state)
    {
        Check.Equal(null, state.Run<int?>("echo", LuaValue.Nil));
        Check.Equal(5, state.Run<int?>("echo", 5));
        Check.Equal(null, state.Run<Vector?>("echo", LuaValue.Nil));
        Check.Throws<LuaConversionException>(() => state.Run<int?>("echo", "5"));
        Check.Throws<LuaConversionException>(() => state.Run<int>("echo", LuaValue.Nil));
    }
}

/// <summary>A fixture: nullable structs in and out.</summary>
[LuaExport("nullables")]
public static class NullableFunctions
{
    public static int? Int(int? value) => value;

    public static bool? Flag(bool? value) => value;

    public static float? Float(float? value) => value;

    public static ulong? Large(ulong? value) => value;

    public static char? Letter(char? value) => value;

    public static Season? Season(Season? value) => value;

    public static Vector? Vector(Vector? value) => value;

    public static ReadOnlyMemory<byte>? Bytes(ReadOnlyMemory<byte>? value) => value;

    public static int? Default(int? value = 7) => value;

    public static async ValueTask<int?> LaterAsync(int? value, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return value;
    }
}
