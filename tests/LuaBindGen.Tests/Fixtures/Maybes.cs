namespace LuaBindGen.Tests.Fixtures;

/// <summary>Structs with a question mark.</summary>
[LuaExport("maybes")]
public static class Maybes
{
    public static int? Int(int? value) => value;

    public static bool? Bool(bool? value) => value;

    public static double? Double(double? value) => value;

    public static float? Float(float? value) => value;

    public static ulong? ULong(ulong? value) => value;

    public static char? Char(char? value) => value;

    public static Color? Color(Color? value) => value;

    public static Point? Point(Point? value) => value;

    public static ReadOnlyMemory<byte>? Bytes(ReadOnlyMemory<byte>? value) => value;

    public static async Task<(int?, Color?)> LaterAsync(int? number, Color? color, LuaState state)
    {
        _ = await Host.DeskOf(state).Fetch(0, CancellationToken.None);
        return (number, color);
    }

    public static int? WithDefault(int? value = 7) => value;
}
