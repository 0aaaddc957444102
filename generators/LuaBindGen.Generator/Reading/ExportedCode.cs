using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds the constructors, methods and accessors of a class that scripts can call.</summary>
internal static class ExportedCode
{
    /// <summary>The names of a type that is exported, by an attribute of its own or of the assembly; null for one that is not.</summary>
    public static TypeNames? NamesOf(INamedTypeSymbol type, IAssemblySymbol exporter) =>
        AssemblyExports.Of(exporter).NamesOf(type) ?? TypeNameReader.Read(type, null);

    /// <summary>What scripts can call, declared or inherited, as it is defined.</summary>
    /// <param name="type">The type.</param>
    /// <param name="names">Its names.</param>
    /// <param name="exporter">The assembly whose attributes count.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static HashSet<ISymbol> Of(INamedTypeSymbol type, TypeNames names, IAssemblySymbol exporter, CancellationToken cancellationToken)
    {
        var code = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var (members, model) in ExportReader.Members(new Subject(type, names, exporter, null), cancellationToken))
        {
            foreach (var member in members)
            {
                if (member is IMethodSymbol method)
                    code.Add(DefinitionOf(method));
                else if (member is IPropertySymbol property && model is PropertyModel read)
                    AddAccessors(code, property, read);
            }
        }

        return code;
    }

    /// <summary>What a method is defined as: of a partial one the definition, of a generic class the class itself, of an extension block the static method.</summary>
    public static IMethodSymbol DefinitionOf(IMethodSymbol method)
    {
        var callable = ExtensionBlocks.TwinOf(method) ?? method;
        return (callable.PartialDefinitionPart ?? callable).OriginalDefinition;
    }

    private static void AddAccessors(HashSet<ISymbol> code, IPropertySymbol property, PropertyModel model)
    {
        if (model.Getter is not null && PropertyReader.GetterOf(property) is { } getter)
            code.Add(DefinitionOf(getter));
        if (model.Setter is not null && PropertyReader.SetterOf(property) is { } setter)
            code.Add(DefinitionOf(setter));
    }
}
