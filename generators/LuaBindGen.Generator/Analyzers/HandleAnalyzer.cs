using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Finds handles of Lua values that a class keeps and never disposes of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.KeptHandle];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.Field, SymbolKind.Property);
    }

    // What a record or a table of fields has is the value of whoever holds that.
    private static void Analyze(SymbolAnalysisContext context)
    {
        var member = context.Symbol;
        var type = member.ContainingType;
        if (TypeOf(member) is not { } kept || HandleOf(kept) is not { } handle || TableReader.IsMarked(type) || type.IsRecord)
            return;
        if (IsDisposedOf(member, type, context.CancellationToken))
            return;

        var instead = handle == "LuaFunction" ? ", or keep a delegate, which lets go of the function by itself" : "";
        context.ReportDiagnostic(Diagnostic.Create(Rules.KeptHandle, Locations.Of(member), Symbols.Display(member), handle, type.Name, instead));
    }

    // A property that keeps nothing by itself hands out what somebody else does.
    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property when property.ContainingType.GetMembers().Any(field => field is IFieldSymbol { AssociatedSymbol: { } behind } && SymbolEqualityComparer.Default.Equals(behind, property)) => property.Type,
        _ => null,
    };

    private static string? HandleOf(ITypeSymbol type) =>
        type.Name is "LuaFunction" or "LuaTable" or "LuaThread" && Symbols.Is(type, Annotations.Namespace, type.Name) ? type.Name : null;

    // Whoever disposes names what is disposed of, and the method: _f.Dispose(), _f?.Dispose(), using (_f), or hands it to something that does.
    private static bool IsDisposedOf(ISymbol member, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var name in reference.GetSyntax(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == member.Name))
            {
                // this._f is the name of the member, too; _f! is the handle itself.
                SyntaxNode whole = name;
                while (whole.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } or PostfixUnaryExpressionSyntax)
                    whole = whole.Parent;
                if (whole.Parent is ArgumentSyntax or UsingStatementSyntax || IsDisposeOf(whole.Parent))
                    return true;
            }
        }

        return false;
    }

    private static bool IsDisposeOf(SyntaxNode? use) => use switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" } => true,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" } } } => true,
        _ => false,
    };
}
