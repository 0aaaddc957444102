using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads what extension members are added to.</summary>
internal static class ExtensionReader
{
    /// <summary>The type whose objects a method is added to; null where it is nothing but a function.</summary>
    public static string? ReceiverOf(Subject subject, IMethodSymbol method, EquatableArray<ParameterModel> parameters) =>
        method.IsExtensionMethod && parameters.FirstOrDefault() is { IsPassed: true, Value: { } value } && IsObject(method.Parameters[0].Type, value, subject.Exports)
            ? Symbols.Reference(method.Parameters[0].Type)
            : null;

    /// <summary>How a property of an extension block is called; null where it is one of the class itself.</summary>
    /// <returns>Whether it can be exported; where not, that is reported.</returns>
    public static bool TryRead(Subject subject, IPropertySymbol property, out ExtensionModel? extension)
    {
        extension = null;
        if (property.ContainingType is not { IsExtension: true, ExtensionParameter: { } receiver } block)
            return true;

        var names = property.IsStatic ? null : ReceiverOf(subject, receiver);
        var problem = block.Arity > 0 ? ("properties of generic extension blocks are", "Export a method for each type that scripts need")
            : names is null && !property.IsStatic ? ($"extension properties of '{Symbols.Display(receiver.Type)}', of which scripts hold no objects, are", "Export a method that does the same")
            : ((string Kind, string Remedy)?)null;
        if (problem is var (kind, remedy))
        {
            if (!TypeProblems.HasError(receiver.Type))
                subject.Problems?.Report(Rules.MemberKind, Locations.Of(property), subject.Display(property), kind, remedy);
            return false;
        }

        extension = new ExtensionModel(
            names,
            receiver.RefKind is RefKind.Ref or RefKind.RefReadOnlyParameter ? "ref " : "",
            NameOf(PropertyReader.GetterOf(property)),
            NameOf(PropertyReader.SetterOf(property)));
        return true;
    }

    /// <summary>Whether what a method does to its receiver is seen in the struct that the script holds, as C# has it with <c>this ref</c>.</summary>
    public static bool IsInPlace(IParameterSymbol parameter, AssemblyExports exports) =>
        parameter is { Ordinal: 0, RefKind: RefKind.Ref, Type: INamedTypeSymbol { TypeKind: TypeKind.Struct } type, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } }
        && exports.IsExported(type)
        && !parameter.GetAttributes().Any(Converters.IsOne);

    private static TypeNames? ReceiverOf(Subject subject, IParameterSymbol receiver) =>
        receiver.Type is INamedTypeSymbol type
        && Converters.Find(type, receiver.GetAttributes(), subject.Exports, out _) is { } value
        && IsObject(type, value, subject.Exports)
            ? ExportedCode.NamesOf(type, subject.Exporter)
            : null;

    private static string? NameOf(IMethodSymbol? accessor) => accessor is null ? null : ExtensionBlocks.TwinOf(accessor)?.Name;

    // Scripts hold objects of it: it is exported, and no converter makes something else of it.
    private static bool IsObject(ITypeSymbol type, ValueModel value, AssemblyExports exports) =>
        exports.IsExported(type) && (value.Kinds & ~LuaKinds.Nil) == LuaKinds.Object && !value.TakesCodec;
}
