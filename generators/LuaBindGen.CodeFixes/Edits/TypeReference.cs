using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>Names types in code that is written.</summary>
internal static class TypeReference
{
    /// <summary>The full name of a type, which the clean-up behind each code action makes short, with a <c>using</c> where one is missing.</summary>
    /// <remarks>
    /// Roslyn 5.0 takes <c>addImport: true</c> and does not mark what it returns, so the mark is set here. Where the name can be
    /// seen already, by a <c>global using</c> perhaps, the mark alone would leave an empty line behind.
    /// </remarks>
    /// <param name="type">The type.</param>
    /// <param name="editor">Edits the file.</param>
    /// <param name="position">Where in the file it is going to be named.</param>
    public static SyntaxNode To(INamedTypeSymbol type, DocumentEditor editor, int position)
    {
        var name = editor.Generator.TypeExpression(type);
        return editor.SemanticModel.LookupNamespacesAndTypes(position, name: type.Name).Contains(type, SymbolEqualityComparer.Default)
            ? name
            : name.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
    }
}
