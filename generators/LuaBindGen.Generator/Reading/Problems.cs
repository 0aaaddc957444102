using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Takes what is wrong with the code that is read. The analyzers pass one, the generator none.</summary>
internal sealed class Problems(Action<Diagnostic> report)
{
    // What a class inherits from another assembly has no place in this project where a warning or an attribute could stand.
    // It is left out without a word: who derives from Stream did not write its hundred members.
    public void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        if (location is { IsInSource: true })
            report(Diagnostic.Create(rule, location, arguments));
    }
}
