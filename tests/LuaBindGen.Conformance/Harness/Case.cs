namespace LuaBindGen.Conformance.Harness;

/// <summary>One thing that has to hold, with one reason to fail.</summary>
internal sealed record Case(Feature Feature, string Name, Func<CaseState, Task> Body)
{
    /// <summary><c>Feature: case</c>, as reports show it and filters search it.</summary>
    internal string Title => $"{Feature.Name}: {Name}";
}
