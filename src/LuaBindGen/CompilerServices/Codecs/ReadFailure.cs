namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>What was wrong with a value inside of an argument.</summary>
/// <param name="problem">What, <c>integer expected, got string</c>.</param>
internal sealed class ReadFailure(string problem)
{
    /// <summary>What was wrong.</summary>
    internal string Problem { get; } = problem;

    /// <summary>Where, <c>.lines[3].price</c>; empty where it is the argument itself.</summary>
    internal string Path { get; set; } = "";
}
