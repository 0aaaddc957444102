using System.Collections.Immutable;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads <c>[LuaMarshalUsing]</c>: the converters that users write for types.</summary>
internal static class Converters
{
    /// <summary>How a value that is declared somewhere crosses the border: as its attribute says, or else as its type does.</summary>
    /// <param name="type">The type.</param>
    /// <param name="attributes">The attributes of what is declared.</param>
    /// <param name="exports">What attributes of assemblies say.</param>
    /// <param name="isRefused">Whether an attribute names a converter that cannot be one, which is reported where it stands.</param>
    public static ValueModel? Find(ITypeSymbol type, IEnumerable<AttributeData> attributes, AssemblyExports exports, out bool isRefused)
    {
        isRefused = false;
        if (attributes.FirstOrDefault(IsOne) is not { } attribute)
            return ConversionTable.Find(type, exports);

        var model = Describe(type, ConverterOf(attribute));
        isRefused = model is null;
        return model;
    }

    /// <summary>The attributes that a parameter is read by. What is said of an indexer is said of its value, which its setter takes last.</summary>
    public static ImmutableArray<AttributeData> AttributesOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } indexer } setter && parameter.Ordinal == setter.Parameters.Length - 1
            ? indexer.GetAttributes()
            : parameter.GetAttributes();

    /// <summary>The attributes that a result is read by.</summary>
    public static ImmutableArray<AttributeData> AttributesOfResult(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } indexer } ? indexer.GetAttributes() : method.GetReturnTypeAttributes();

    /// <summary>Whether an attribute names a converter.</summary>
    public static bool IsOne(AttributeData attribute) =>
        attribute.AttributeClass is { } type && Symbols.Is(type, Annotations.Namespace, Annotations.MarshalUsing);

    /// <summary>The converter that an attribute names, or null in code half typed.</summary>
    public static INamedTypeSymbol? ConverterOf(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol converter } ? converter : null;

    /// <summary>What a converter converts.</summary>
    public static IReadOnlyList<ITypeSymbol> TypesOf(INamedTypeSymbol converter) =>
        [.. converter.AllInterfaces.Where(contract => Symbols.Is(contract, Annotations.Namespace, "ILuaConverter", arity: 1)).Select(contract => contract.TypeArguments[0])];

    /// <summary>How a type crosses by a converter; null where the converter is not for it, or is none.</summary>
    public static ValueModel? Describe(ITypeSymbol type, INamedTypeSymbol? converter)
    {
        if (converter is null || Problem(converter) is not null)
            return null;

        var types = TypesOf(converter);
        var own = types.Any(other => VisibleMembers.IsSame(other, type)) ? type : Symbols.NullableOf(type);
        if (own is null || types.FirstOrDefault(other => VisibleMembers.IsSame(other, own)) is not { } converted)
            return null;

        var index = types.TakeWhile(other => !VisibleMembers.IsSame(other, converted)).Count();
        var name = TypeNameReader.NamesOf(converter).GlueName + (index == 0 ? "" : index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var reference = Symbols.Reference(converted);
        var codec = CodecModel.Leaf("By" + name, reference, "Converted", $"<{reference}, {Symbols.Reference(converter)}>()") with { IsKey = false };
        return new ValueModel(reference, Symbols.Display(converted.WithNullableAnnotation(NullableAnnotation.None)), LuaKinds.Any, "TryReadAs", "PushAs", converted.IsReferenceType)
        {
            Codec = codec.Shared(),
            TakesCodec = true,
            IsNullable = !VisibleMembers.IsSame(converted, type),
        };
    }

    /// <summary>Why an array, an interface or a static class can be no converter.</summary>
    public static (string Cause, string Remedy) NoClass => ("no object of it can be made", "Name a class that can be made");

    /// <summary>Why a class can be no converter, or null.</summary>
    public static (string Cause, string Remedy)? Problem(INamedTypeSymbol converter) => converter switch
    {
        { IsUnboundGenericType: true } => ("which types fill it in is not said", "Name one that is filled in"),
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } or { IsAbstract: true } or { IsRefLikeType: true } => NoClass,
        _ when TypesOf(converter).Count == 0 => ("it does not implement ILuaConverter<T>", "Implement it"),
        _ when converter.TypeKind == TypeKind.Class && !converter.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public) =>
            ("it has no public constructor without parameters", "Add one"),
        _ when !IsReachable(converter) => ("the generated code cannot name it", "Make it public or internal"),
        _ => null,
    };

    private static bool IsReachable(INamedTypeSymbol type) =>
        !type.IsFileLocal
        && type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && (type.ContainingType is null || IsReachable(type.ContainingType));
}
