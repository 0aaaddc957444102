using System.Runtime.CompilerServices;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>A type that an attribute of an assembly exports.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Type">The type.</param>
/// <param name="Names">What it is called.</param>
internal sealed record AssemblyExport(AttributeData Attribute, INamedTypeSymbol Type, TypeNames Names);

/// <summary>The types that <c>[assembly: LuaExport(typeof(T))]</c> exports: those of a project, and those of the projects that it references.</summary>
/// <remarks>Asked for every type that a signature names, so it is made once for a compilation.</remarks>
internal sealed class AssemblyExports
{
    private static readonly ConditionalWeakTable<Compilation, AssemblyExports> Known = new();

    private readonly Dictionary<ITypeSymbol, TypeNames> _names = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ITypeSymbol, INamedTypeSymbol> _converters = new(SymbolEqualityComparer.Default);

    private readonly IAssemblySymbol? _assembly;

    private AssemblyExports(IAssemblySymbol? assembly)
    {
        _assembly = assembly;
        Tables = new TableSet(this);
        foreach (var converter in assembly?.GetAttributes().Where(Converters.IsOne).Select(Converters.ConverterOf).OfType<INamedTypeSymbol>() ?? [])
        {
            foreach (var type in Converters.TypesOf(converter).Where(type => !_converters.ContainsKey(type)))
                _converters.Add(type, converter);
        }

        Own = assembly is null ? [] : Read(assembly);
        foreach (var export in Own)
            _names[export.Type] = export.Names;

        var referenced = assembly?.Modules.SelectMany(module => module.ReferencedAssemblySymbols).Where(UsesRuntime) ?? [];
        foreach (var export in referenced.SelectMany(Read).Where(export => !_names.ContainsKey(export.Type)))
            _names[export.Type] = export.Names;
    }

    /// <summary>The assembly of the project; null where what is read belongs to none.</summary>
    public IAssemblySymbol? Assembly => _assembly;

    /// <summary>Those of the project itself, in the order of their attributes.</summary>
    public IReadOnlyList<AssemblyExport> Own { get; }

    /// <summary>The types that are tables.</summary>
    public TableSet Tables { get; }

    /// <summary>What an assembly and those that it references export this way.</summary>
    public static AssemblyExports Of(IAssemblySymbol assembly) => assembly is ISourceAssemblySymbol source
        ? Known.GetValue(source.Compilation, static compilation => new AssemblyExports(compilation.Assembly))
        : new AssemblyExports(null);

    /// <summary>The names of a type that is exported this way; null for all others.</summary>
    public TypeNames? NamesOf(ITypeSymbol type) => _names.TryGetValue(type, out var names) ? names : null;

    /// <summary>The converter that an attribute of the assembly names for a type; null for none.</summary>
    public INamedTypeSymbol? ConverterOf(ITypeSymbol type) => _converters.Count > 0 && _converters.TryGetValue(type, out var converter) ? converter : null;

    /// <summary>Whether a type is exported, this way or by an attribute of its own.</summary>
    public bool IsExported(ITypeSymbol type) => Annotations.IsMarked(type) || _names.ContainsKey(type);

    /// <summary>The assembly that says how the members of a type are named: its own, where that knows of Lua.</summary>
    public IAssemblySymbol NamerOf(INamedTypeSymbol type) =>
        _assembly is null || UsesRuntime(type.ContainingAssembly) ? type.ContainingAssembly : _assembly;

    private static List<AssemblyExport> Read(IAssemblySymbol assembly)
    {
        var exports = new List<AssemblyExport>();
        foreach (var attribute in assembly.GetAttributes().Where(Annotations.IsExport))
        {
            if (AssemblyExportReader.Read(attribute, exports, null) is { } export)
                exports.Add(export);
        }

        return exports;
    }

    // Attributes have to be decoded to be looked at: not those of the whole platform.
    private static bool UsesRuntime(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Annotations.Namespace));
}
