using System.Text;
using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading;
using LuaBindGen.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LuaBindGen.Generator;

/// <summary>Writes the glue of every class marked <c>[LuaExport]</c>, and the list of them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LuaBindGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        var types = context.SyntaxProvider
            .ForAttributeWithMetadataName($"{Annotations.Namespace}.{Annotations.Export}", static (_, _) => true, ReadTypes)
            .SelectMany(static (types, _) => types)
            .WithTrackingName(Steps.Types);
        var names = types.Select(static (type, _) => type.Names).WithTrackingName(Steps.Names);
        var consumer = context.CompilationProvider.Select(ReadConsumer).WithTrackingName(Steps.Consumer);
        var index = names.Collect().Combine(consumer)
            .Select(static (pair, _) => pair.Right.TakesCode ? ExportIndex.Of(pair.Left) : null)
            .WithTrackingName(Steps.Index);
        var files = types.Combine(index)
            .Select(static (pair, _) => FileOf(pair.Left, pair.Right))
            .Where(static file => file.Name is not null)
            .WithTrackingName(Steps.Files);

        var tables = types.Select(static (type, _) => type.Tables).Collect().Combine(consumer)
            .SelectMany(static (pair, _) => pair.Right.TakesCode ? TableFile.Of(pair.Left.SelectMany(static tables => tables)) : [])
            .WithTrackingName(Steps.Tables);

        context.RegisterSourceOutput(tables, static (output, file) => Add(output, file.Name, TableWriter.Write(file.Table)));
        context.RegisterSourceOutput(files, static (output, file) => Add(output, file.Name!, TypeWriter.Write(file.Type)));
        context.RegisterSourceOutput(index, static (output, index) =>
        {
            if (index is not null)
                Add(output, ExportIndex.FileName, IndexWriter.Write(index));
        });
    }

    // A class, or a file that exports types by attributes of the assembly.
    private static EquatableArray<TypeModel> ReadTypes(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var types = context.TargetSymbol is IAssemblySymbol assembly
            ? AssemblyExports.Of(assembly).Own
                .Where(export => export.Attribute.ApplicationSyntaxReference?.SyntaxTree == context.TargetNode.SyntaxTree)
                .Select(export => ExportReader.Read(export, assembly, null, cancellationToken))
            : new[] { ReadType(context, cancellationToken) }.OfType<TypeModel>();
        return types.ToEquatableArray();
    }

    private static TypeModel? ReadType(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        // A class with the attribute on two of its parts does not compile, but it is typed now and then; it comes here twice.
        var first = context.TargetSymbol.GetAttributes().First(attribute => Annotations.IsExport(attribute)).ApplicationSyntaxReference;
        var isFirst = first?.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(first.Span);
        return isFirst && context.TargetSymbol is INamedTypeSymbol type
            ? ExportReader.Read(type, null, cancellationToken)
            : null;
    }

    private static ConsumerModel ReadConsumer(Compilation compilation, CancellationToken cancellationToken) =>
        new(
            compilation.Options is CSharpCompilationOptions { AllowUnsafe: true },
            compilation.GetTypeByMetadataName("LuaBindGen.LuaExportedType") is not null);

    // A class whose names another one has is not in the index and gets no file. Types that are tables have files of their own.
    private static (string? Name, TypeModel Type) FileOf(TypeModel type, ExportIndex? index) =>
        (index?.Entries.FirstOrDefault(entry => entry.Names == type.Names)?.FileName, type with { Tables = default });

    private static void Add(SourceProductionContext output, string name, string text) =>
        output.AddSource(name, SourceText.From(text, Encoding.UTF8));
}
