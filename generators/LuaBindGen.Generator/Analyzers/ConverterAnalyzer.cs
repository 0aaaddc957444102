using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Says where an attribute names a converter that can be none, or none of that type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConverterAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.ConverterShape];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        // Most attributes are others: their names tell.
        if (context.Node is not AttributeSyntax { Parent: AttributeListSyntax list } node
            || node.ArgumentList?.Arguments.FirstOrDefault() is not { Expression: TypeOfExpressionSyntax or PostfixUnaryExpressionSyntax or LiteralExpressionSyntax } argument
            || context.SemanticModel.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: { } attribute }
            || !Symbols.Is(attribute, Annotations.Namespace, Annotations.MarshalUsing))
            return;

        if (argument.Expression is not TypeOfExpressionSyntax named)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.ConverterShape, argument.GetLocation(), "null", "it is no type", "Name a converter, typeof(...)"));
            return;
        }

        if (context.SemanticModel.GetTypeInfo(named.Type, context.CancellationToken).Type is not { TypeKind: not TypeKind.Error } type)
            return;

        var problem = type is INamedTypeSymbol converter
            ? Converters.Problem(converter) ?? Mismatch(converter, TargetOf(list, context.SemanticModel))
            : Converters.NoClass;
        if (problem is var (cause, remedy))
            context.ReportDiagnostic(Diagnostic.Create(Rules.ConverterShape, argument.GetLocation(), Symbols.Display(type), cause, remedy));
    }

    private static (string Cause, string Remedy)? Mismatch(INamedTypeSymbol converter, ITypeSymbol? type) =>
        type is null || TypeProblems.HasError(type) || Converters.Describe(type, converter) is not null
            ? null
            : ($"it converts {string.Join(" and ", Converters.TypesOf(converter).Select(Symbols.Display))}, and not {Symbols.Display(type)}", "Name another converter");

    // The type that is to be converted; of an assembly none.
    private static ITypeSymbol? TargetOf(AttributeListSyntax list, SemanticModel model)
    {
        var type = list.Parent switch
        {
            ParameterSyntax parameter => model.GetDeclaredSymbol(parameter) is IParameterSymbol symbol ? RestReader.TypeOf(symbol) : null,
            MethodDeclarationSyntax or OperatorDeclarationSyntax => (model.GetDeclaredSymbol(list.Parent) as IMethodSymbol)?.ReturnType,
            IndexerDeclarationSyntax indexer => model.GetDeclaredSymbol(indexer)?.Type,
            PropertyDeclarationSyntax property => model.GetDeclaredSymbol(property)?.Type,
            FieldDeclarationSyntax field => model.GetTypeInfo(field.Declaration.Type).Type,
            BaseTypeDeclarationSyntax declaration => model.GetDeclaredSymbol(declaration) as ITypeSymbol,
            _ => null,
        };
        return type is not null && list.Parent is MethodDeclarationSyntax && ResultReader.IsTask(type, arity: 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
    }
}
