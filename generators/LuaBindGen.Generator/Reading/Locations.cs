using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Reading;

/// <summary>Where problems are shown: at the smallest piece of code that is their cause.</summary>
internal static class Locations
{
    public static Location? Of(ISymbol symbol) => symbol.Locations.FirstOrDefault();

    /// <summary>A parameter; the receiver of a block is no one's own, so what is wrong with it is said at each member.</summary>
    public static Location? Of(IParameterSymbol parameter) => Of(ExtensionBlocks.IsReceiver(parameter) ? parameter.ContainingSymbol : (ISymbol)parameter);

    public static Location? OfType(IParameterSymbol parameter) => ExtensionBlocks.IsReceiver(parameter)
        ? Of(parameter)
        : (SyntaxOf(parameter) as ParameterSyntax)?.Type?.GetLocation() ?? Of(parameter);

    public static Location? OfType(ISymbol member) => SyntaxOf(member) switch
    {
        MethodDeclarationSyntax method => method.ReturnType.GetLocation(),
        PropertyDeclarationSyntax property => property.Type.GetLocation(),
        EventDeclarationSyntax happening => happening.Type.GetLocation(),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax field } => field.Type.GetLocation(),
        _ => Of(member),
    };

    /// <summary>An argument of an attribute, or the attribute where it has none.</summary>
    public static Location? OfArgument(AttributeData attribute, int index = 0)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
        return (syntax?.ArgumentList?.Arguments.ElementAtOrDefault(index) as SyntaxNode ?? syntax)?.GetLocation();
    }

    public static Location? Of(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation();

    /// <summary>From the start of one piece of code to the end of another.</summary>
    public static Location From(SyntaxNode first, SyntaxNode last) =>
        Location.Create(first.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.SpanStart, last.Span.End));

    private static SyntaxNode? SyntaxOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
}
