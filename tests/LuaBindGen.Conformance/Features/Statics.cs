using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Fields, static properties and constants.</summary>
internal sealed class Statics : Feature;

/// <summary>A fixture: all kinds of them.</summary>
[LuaExport]
public sealed class Store
{
    public const int Limit = 100;
    public const string Motto = "open \"late\"";
    public const Season Best = Season.Winter;
    public const ulong Largest = ulong.MaxValue;

    public static readonly double Rate = 0.5;

    public readonly int Id = 7;
    public int Stock = 3;
    public string? Note;

    [LuaIgnore] public int Hidden = 1;

    [LuaName("colour")] public string Color = "red";

    public static int Visits { get; set; }

    public static string Version => "1.0";

    public static int Checked
    {
        get => throw new InvalidOperationException("not yet");
        set => throw new ArgumentException("never");
    }
}
