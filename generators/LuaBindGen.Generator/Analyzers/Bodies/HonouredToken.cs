using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>A call that could be told when the script is cancelled, and is not.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The method that is called.</param>
/// <param name="Argument">The name that a token has to be given by; null where it comes behind the other arguments.</param>
internal sealed record HonouredToken(InvocationExpressionSyntax Call, IMethodSymbol Method, string? Argument)
{
    private const string TokenNamespace = "System.Threading";

    /// <summary>Whether a type is that of tokens.</summary>
    public static bool IsToken(ITypeSymbol type) => Symbols.Is(type, TokenNamespace, "CancellationToken");

    /// <summary>The call where it returns a task, and it or a twin of the method takes a token.</summary>
    public static HonouredToken? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method || !IsWaitedFor(method.ReturnType))
            return null;

        var token = method.Parameters.FirstOrDefault(parameter => IsToken(parameter.Type));
        if (token is null)
            return HasTwin(method) ? new HonouredToken(call, method, null) : null;
        if (!token.IsOptional || IsGiven(call, token, model))
            return null;
        return new HonouredToken(call, method, token.Ordinal == call.ArgumentList.Arguments.Count && HasNoNames(call) ? null : token.Name);
    }

    private static bool IsWaitedFor(ITypeSymbol type) => ResultReader.IsTask(type, arity: 0) || ResultReader.IsTask(type, arity: 1);

    private static bool IsGiven(InvocationExpressionSyntax call, IParameterSymbol token, SemanticModel model) =>
        call.ArgumentList.Arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == token.Name
            || (argument.NameColon is null && model.GetTypeInfo(argument.Expression) is { ConvertedType: { } type } && IsToken(type)));

    private static bool HasNoNames(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.All(argument => argument.NameColon is null);

    // The same method with a token behind its parameters.
    private static bool HasTwin(IMethodSymbol method) =>
        !method.Parameters.Any(parameter => parameter.IsParams)
        && method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
            other.IsStatic == method.IsStatic
            && other.Arity == method.Arity
            && other.DeclaredAccessibility == Accessibility.Public
            && other.Parameters.Length == method.OriginalDefinition.Parameters.Length + 1
            && IsToken(other.Parameters[other.Parameters.Length - 1].Type)
            && method.OriginalDefinition.Parameters.Zip(other.OriginalDefinition.Parameters, (one, twin) => HaveSameType(one, twin)).All(same => same));

    // A type parameter of the one is none of the other.
    private static bool HaveSameType(IParameterSymbol one, IParameterSymbol twin) =>
        one.RefKind == twin.RefKind
        && (VisibleMembers.IsSame(one.Type, twin.Type) || one.Type.ToDisplayString() == twin.Type.ToDisplayString());
}
