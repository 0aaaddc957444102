using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Takes what is wrong with the code that is read. The analyzers pass one, the generator none.</summary>
/// <param name="report">Is told of each problem.</param>
/// <param name="declaringType">The class whose own declarations are asked about; null for an attribute of the assembly.</param>
internal sealed class Problems(Action<Diagnostic> report, INamedTypeSymbol? declaringType)
{
    /// <summary>Who hears of problems of what a class declares: null where another class is asked about.</summary>
    public Problems? Of(INamedTypeSymbol type) => VisibleMembers.IsSame(type.OriginalDefinition, declaringType) ? this : null;

    // What a class inherits from another assembly has no place in this project where a warning or an attribute could stand.
    // It is left out without a word: who derives from Stream did not write its hundred members.
    public void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        if (location is { IsInSource: true })
            report(Diagnostic.Create(rule, location, arguments));
    }
}
