using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>The table of initial values that a constructor takes.</summary>
internal sealed class InitialValues : Feature;

/// <summary>A fixture: what C# code sets in braces.</summary>
[LuaExport]
public class Parcel(string sender)
{
    public string Sender => sender;

    public required long Id { get; init; }

    public required string? Note { get; set; }

    public double Weight { get; init; } = 1.5;

    public Season Season { get; set; } = Season.Spring;

    public int? Floor { get; init; }

    public Vector Place { get; init; }
}

/// <summary>A fixture: a struct with <c>init</c>.</summary>
[LuaExport]
public struct Box
{
    public Box()
    {
    }

    public int Width { get; init; } = 1;

    public int Height { get; init; } = 1;
}
