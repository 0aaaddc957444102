using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A struct with a question mark: what the struct is, or nil.</summary>
internal sealed class NullableConversion : IConversion
{
    // A LuaValue can be nil itself: it would not be known which of the two was meant.
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        Symbols.NullableOf(type) is { } own
        && !Symbols.Is(own, Annotations.Namespace, "LuaValue")
        && ConversionTable.Find(own, exports) is { } value
            ? value with { IsNullable = true, Kinds = value.Kinds | LuaKinds.Nil }
            : null;
}
