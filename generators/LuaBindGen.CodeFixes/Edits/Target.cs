using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>The member or class that a problem is about, as something that attributes can be put on.</summary>
/// <param name="Declaration">What the attribute stands on.</param>
/// <param name="Specifier">What it stands on that for, where that is something else: <c>property</c> on a parameter of a record.</param>
/// <param name="Name">What declares the symbol.</param>
internal sealed record Target(SyntaxNode Declaration, SyntaxKind? Specifier, SyntaxNode Name)
{
    public bool IsType => Declaration is BaseTypeDeclarationSyntax && Specifier is null;

    /// <summary>The target of a problem; null where no attribute could be put: a constructor that nobody wrote has no place for one.</summary>
    public static Target? Find(SyntaxNode root, Diagnostic diagnostic)
    {
        var span = diagnostic.Location.SourceSpan;
        if (!root.FullSpan.Contains(span))
            return null;

        SyntaxNode? name = null;
        for (var node = root.FindNode(span, getInnermostNodeForTie: true); node is not null; node = node.Parent)
        {
            switch (node)
            {
                case VariableDeclaratorSyntax:
                    name = node;
                    break;
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type }:
                    return IsOfConstructor(diagnostic) ? new Target(type, SyntaxKind.MethodKeyword, type) : new Target(node, SyntaxKind.PropertyKeyword, node);
                case TypeDeclarationSyntax type when IsOfConstructorOf(type, diagnostic):
                    return type.ParameterList is null ? null : new Target(type, SyntaxKind.MethodKeyword, type);
                case BaseFieldDeclarationSyntax field:
                    return new Target(field, null, name ?? field.Declaration.Variables[0]);
                case BaseTypeDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax:
                    return new Target(node, null, node);
            }
        }

        return null;
    }

    public ISymbol? SymbolIn(SemanticModel model) => model.GetDeclaredSymbol(Name) switch
    {
        INamedTypeSymbol type when Specifier is not null => type.InstanceConstructors.FirstOrDefault(IsPrimary),
        IParameterSymbol parameter when Specifier is not null =>
            parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(),
        var symbol => symbol,
    };

    private bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == Name.SyntaxTree && reference.Span == Name.Span);

    // The parameters of a record are parameters of its constructor and properties: the rule says which of them is meant.
    private static bool IsOfConstructor(Diagnostic diagnostic) =>
        diagnostic.Id == Rules.ParameterType.Id || diagnostic.Id == Rules.ParameterKind.Id;

    // At the name of a class, these problems are about its primary constructor, or about the one that it has without a word.
    private static bool IsOfConstructorOf(TypeDeclarationSyntax type, Diagnostic diagnostic) =>
        diagnostic.Location.SourceSpan == type.Identifier.Span
        && (diagnostic.Id == Rules.MemberKind.Id || diagnostic.Id == Rules.MemberNameIsTaken.Id || diagnostic.Id == Rules.AmbiguousOverload.Id);
}
