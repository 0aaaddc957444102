using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads a <c>params</c> parameter: the further arguments of a call.</summary>
internal static class RestReader
{
    private const string Generic = "System.Collections.Generic";

    /// <summary>The type of one argument; null where none can be made of them.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol { IsSZArray: true } array ? array.ElementType
        : ContainerOf(type) is not null ? ((INamedTypeSymbol)type).TypeArguments[0]
        : null;

    /// <summary>The type of one argument, of any parameter.</summary>
    public static ITypeSymbol TypeOf(IParameterSymbol parameter) => (parameter.IsParams ? ItemOf(parameter.Type) : null) ?? parameter.Type;

    /// <summary>The parameter, or null where scripts cannot pass what it takes.</summary>
    public static ParameterModel? Read(Subject subject, IMethodSymbol method, IParameterSymbol parameter)
    {
        var item = ItemOf(parameter.Type)!;
        if (Converters.Find(item, parameter.GetAttributes(), subject.Exports, out _) is not { } value || ConversionTable.PartOf(value, item) is not { } codec)
            return null;

        // An array of them is made in any case: a null in place of it is nothing that a script could mean.
        var type = Symbols.NullableReference(item);
        var rest = value with { CSharpType = type + "[]", TakesCodec = true, Codec = codec with { IsShared = IsMade(codec) } };
        var acceptsNil = value.IsNullable || (value.IsReference && item.NullableAnnotation == NullableAnnotation.Annotated);
        return new ParameterModel(ParameterSource.Script, parameter.Name, parameter.Name, rest, acceptsNil, null)
        {
            IsRest = true,
            Container = CastTo(parameter.Type, method) + ContainerOf(parameter.Type)?.Replace("<>", $"<{type}>"),
        };
    }

    // An array that goes where a span is wanted is an array first, and may be what another method takes.
    private static string CastTo(ITypeSymbol type, IMethodSymbol method) =>
        type is not IArrayTypeSymbol && method.ContainingType.GetMembers(method.Name).Length > 1 ? $"({Symbols.NullableReference(type)})" : "";

    // One that has to be made is made once, not for each call.
    private static bool IsMade(CodecModel codec) => codec.Enum is not null || codec.Parts.Count > 0 || codec.Expression.EndsWith(")", StringComparison.Ordinal);

    // What takes an array as it is needs nothing around it.
    private static string? ContainerOf(ITypeSymbol type) => type switch
    {
        not INamedTypeSymbol { Arity: 1 } => null,
        _ when Is(type, "System", "ReadOnlySpan") || Is(type, "System", "Span") => "",
        _ when Is(type, Generic, "IEnumerable") || Is(type, Generic, "IReadOnlyCollection") || Is(type, Generic, "IReadOnlyList") => "",
        _ when Is(type, Generic, "List") || Is(type, Generic, "IList") || Is(type, Generic, "ICollection") => $"new global::{Generic}.List<>",
        _ when Is(type, "System.Collections.Immutable", "ImmutableArray") => "global::System.Collections.Immutable.ImmutableArray.Create<>",
        _ => null,
    };

    private static bool Is(ITypeSymbol type, string space, string name) => Symbols.Is(type, space, name, arity: 1);
}
