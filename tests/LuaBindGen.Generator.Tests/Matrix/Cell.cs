namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>What became of a type in one place.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Place">The place.</param>
/// <param name="Problem">The rule that says why it is not exported; null where it is.</param>
internal sealed record Cell(Shape Shape, Place Place, string? Problem)
{
    /// <summary>The cell as the page shows it.</summary>
    public string Text => Shape.Impossible.Contains(Place) ? "–" : Problem is null ? "✓" : $"[{Problem}](rules/{Problem}.md)";

    /// <summary>Whether it is exported there.</summary>
    public bool Works => Problem is null && !Shape.Impossible.Contains(Place);
}
