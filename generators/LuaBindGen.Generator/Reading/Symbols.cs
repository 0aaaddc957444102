using LuaBindGen.Generator.Reading.Metamethods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Reading;

/// <summary>How generated code and messages write symbols.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat WithNullability = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat ShortWithNullability = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as generated code writes it, without a question mark: <c>global::Bank.Account</c>.</summary>
    public static string Reference(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The type as generated code writes it, with its question marks.</summary>
    public static string NullableReference(ITypeSymbol type) => type.ToDisplayString(WithNullability);

    /// <summary>A member as messages write it, <c>Account.Open</c>, named after the class that is exported.</summary>
    public static string Display(INamedTypeSymbol exported, ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {exported.Name}",
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => Display(exported, property),
        IPropertySymbol { IsIndexer: true } => $"{exported.Name}.this[]",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } method => $"{exported.Name}.{OperatorNames.Display(method)}",
        _ => $"{exported.Name}.{member.Name}",
    };

    /// <summary>A member by the class that declares it; an accessor is its property.</summary>
    public static string Display(ISymbol member) => Display(DeclaringType(member), member);

    /// <summary>The class that a member is declared in; what an extension block holds is declared by the class around it.</summary>
    public static INamedTypeSymbol DeclaringType(ISymbol member) =>
        member.ContainingType is { IsExtension: true, ContainingType: { } around } ? around : member.ContainingType;

    public static string Display(ITypeSymbol type) => type.ToDisplayString(ShortWithNullability);

    /// <summary>A name as code writes it: with an <c>@</c> where it is a keyword, also one of some contexts only.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The struct that a type is with a question mark, or null.</summary>
    public static ITypeSymbol? NullableOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    /// <summary>Whether a type is the one of this name, with so many type parameters.</summary>
    public static bool Is(ITypeSymbol type, string typeNamespace, string name, int arity = 0) =>
        type.Name == name
        && type is INamedTypeSymbol { ContainingType: null } named
        && named.Arity == arity
        && IsNamespace(named.ContainingNamespace, typeNamespace);

    // From its last part to its first: to write a namespace down only to compare it is what reading would spend most on.
    private static bool IsNamespace(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
                return false;

            symbol = symbol.ContainingNamespace;
            if (start == 0)
                return symbol is { IsGlobalNamespace: true };
            if (name[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }
}
