namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>A type that stands in exported classes, and a value of it on both sides.</summary>
/// <param name="Type">The type as C# writes it.</param>
/// <param name="Sample">A value of it in C#, or null where only a script can make one: then what it passes is given back.</param>
/// <param name="Lua">The same value in Lua, or null where the type is not to cross.</param>
/// <param name="Shown">What the page says that it is in Lua; of types that do not cross, what it says instead.</param>
internal sealed record Shape(string Type, string? Sample, string? Lua, string Shown)
{
    /// <summary>What a script checks of a value that it is given, with <c>v</c> for it; where empty, that it equals the one in Lua.</summary>
    public string Check { get; init; } = "";

    /// <summary>The places where C# does not let the type stand.</summary>
    public IReadOnlyCollection<Place> Impossible { get; init; } = [];

    /// <summary>Whether it is meant to cross the border.</summary>
    public bool Crosses => Lua is not null;
}

/// <summary>A heading of the page and the shapes under it.</summary>
internal sealed record ShapeGroup(string Title, IReadOnlyList<Shape> Shapes);
