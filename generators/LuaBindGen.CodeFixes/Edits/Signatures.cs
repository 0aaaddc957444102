using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace LuaBindGen.CodeFixes.Edits;

/// <summary>Tells which signatures can be changed without breaking other code.</summary>
internal static class Signatures
{
    /// <summary>Whether nobody else declares the method: others would not compile without it as it is.</summary>
    public static bool IsFree(IMethodSymbol method) =>
        !method.IsOverride
        && !method.IsVirtual
        && method.PartialImplementationPart is null
        && method.PartialDefinitionPart is null
        && !method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>Whether code that is written by hand names the method. What is generated follows it.</summary>
    public static async Task<bool> IsNamedAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        var references = await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false);
        return references.SelectMany(reference => reference.Locations).Any(location => location.Document is not SourceGeneratedDocument);
    }

    /// <summary>Whether a method may become <c>async</c> with a task of its result.</summary>
    public static bool CanBeAsync(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        IsFree(method)
        && method is { MethodKind: MethodKind.Ordinary, IsExtern: false, IsAbstract: false, RefKind: RefKind.None, ReturnType.IsRefLikeType: false }
        && method.ReturnType is { TypeKind: not (TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer) }
        && !IsAwaitable(method.ReturnType)
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType)
        && !declaration.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is YieldStatementSyntax);

    /// <summary>Whether an <c>await</c> may stand somewhere in a function.</summary>
    public static bool CanAwaitAt(SyntaxNode place, SyntaxNode function, SemanticModel model) =>
        !place.Ancestors().TakeWhile(node => node != function).Any(node => node is LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax)
        && !place.Ancestors().Any(node => node is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.UnsafeKeyword))
        && !function.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Any(variable => model.GetDeclaredSymbol(variable) is ILocalSymbol local && (local.IsRef || local.Type.IsRefLikeType));

    private static bool IsAwaitable(ITypeSymbol type) => type.GetMembers("GetAwaiter").Length > 0 || type.Name == "IAsyncEnumerable";
}
