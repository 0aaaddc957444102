using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>Which bodies of a project scripts can run directly.</summary>
internal sealed class ExportedBodies
{
    // The analyzers of bodies share what is read. The compilation holds it, and nothing holds the compilation.
    private static readonly ConditionalWeakTable<Compilation, ExportedBodies> Known = new();

    private readonly ConcurrentDictionary<ISymbol, HashSet<ISymbol>> _code = new(SymbolEqualityComparer.Default);

    private readonly ProjectExports _exports;

    private readonly IAssemblySymbol _exporter;

    private ExportedBodies(Compilation compilation)
    {
        _exports = ProjectExports.Of(compilation);
        _exporter = compilation.Assembly;
    }

    public static ExportedBodies Of(Compilation compilation) =>
        Known.GetValue(compilation, static compilation => new ExportedBodies(compilation));

    /// <summary>Whether a symbol may be the owner of one. Costs next to nothing, and is asked of every body at every key that is pressed.</summary>
    public bool MayHave(ISymbol owner) => owner is IMethodSymbol && _exports.FamilyOf(Symbols.DeclaringType(owner)).Count > 0;

    /// <summary>Whether the body of a method, a constructor or an accessor is one: the first question about a class reads all of it.</summary>
    public bool Has(ISymbol owner, CancellationToken cancellationToken)
    {
        if (owner is not IMethodSymbol method)
            return false;

        var definition = ExportedCode.DefinitionOf(method);
        foreach (var heir in _exports.FamilyOf(Symbols.DeclaringType(method)))
        {
            if (_code.GetOrAdd(heir, _ => CodeOf(heir, cancellationToken)).Contains(definition))
                return true;
        }

        return false;
    }

    /// <summary>The code of a body itself: what Roslyn gives as that of a primary constructor is all of its class.</summary>
    public static SyntaxNode? CodeOf(SyntaxNode block) => block is TypeDeclarationSyntax type ? type.BaseList : block;

    // Of two classes of one name in Lua, nothing is generated for the second.
    private HashSet<ISymbol> CodeOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var names = ExportedCode.NamesOf(type, _exporter);
        return names is null || _exports.OwnerOfName(names) is not null ? [] : ExportedCode.Of(type, names, _exporter, cancellationToken);
    }
}
