using System.Collections.Concurrent;
using System.Collections.Immutable;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>Finds attributes of ours on members that are not exported anyway.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.AttributeWithoutEffect];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static context =>
        {
            var seen = new Seen();
            context.RegisterSymbolAction(
                context => seen.AddType((INamedTypeSymbol)context.Symbol), SymbolKind.NamedType);
            context.RegisterSymbolAction(
                context => seen.AddMember(context.Symbol),
                SymbolKind.Method, SymbolKind.Property, SymbolKind.Field, SymbolKind.Event);
            context.RegisterCompilationEndAction(context =>
            {
                foreach (var export in AssemblyExports.Of(context.Compilation.Assembly).Own)
                    seen.AddExported(export.Type);
                seen.Report(new Problems(context.ReportDiagnostic));
            });
        });
    }

    /// <summary>What was seen of the project so far. Only at its end is it known which classes are the base of an exported one.</summary>
    private sealed class Seen
    {
        private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _exported = new(SymbolEqualityComparer.Default);
        private readonly ConcurrentBag<(ISymbol Member, AttributeData Attribute)> _marked = [];

        public void AddType(INamedTypeSymbol type)
        {
            if (Annotations.IsMarked(type))
                AddExported(type);
        }

        public void AddExported(INamedTypeSymbol type)
        {
            for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
                _exported[current.OriginalDefinition] = true;
        }

        public void AddMember(ISymbol member)
        {
            foreach (var attribute in new[] { Annotations.Find(member, Annotations.Name), Annotations.Find(member, Annotations.Ignore) })
            {
                if (attribute is not null)
                    _marked.Add((member, attribute));
            }
        }

        public void Report(Problems problems)
        {
            foreach (var (member, attribute) in _marked)
            {
                if (Reason(member, attribute) is not var (cause, remedy))
                    continue;

                var name = attribute.AttributeClass!.Name.Replace("Attribute", "");
                var display = Symbols.Display(member.ContainingType, member);
                problems.Report(Rules.AttributeWithoutEffect, Locations.Of(attribute), name, display, cause, remedy);
            }
        }

        private (string Cause, string Remedy)? Reason(ISymbol member, AttributeData attribute)
        {
            var type = member.ContainingType is { IsExtension: true } block ? block.ContainingType : member.ContainingType;

            // An abstract class is made to be derived from, perhaps by an exported class of another project.
            if (type.TypeKind != TypeKind.Class || !(type.IsAbstract && !type.IsStatic || _exported.ContainsKey(type.OriginalDefinition)))
                return ($"'{type.Name}' is not exported", "Mark it [LuaExport], or remove the attribute");
            if (member is IMethodSymbol { AssociatedSymbol: not null })
                return ("it stands on an accessor", "Put it on the property");
            if (member.DeclaredAccessibility != Accessibility.Public)
                return ("only public members are exported", "Make the member public, or remove the attribute");
            if (attribute.AttributeClass!.Name == Annotations.Name && Annotations.Find(member, Annotations.Ignore) is not null)
                return ("[LuaIgnore] leaves the member out", "Remove one of the two");
            return null;
        }
    }
}
