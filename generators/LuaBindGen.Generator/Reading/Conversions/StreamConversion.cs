using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>Asynchronous sequences, and what is read from a channel: a stream in Lua, which a loop steps through.</summary>
internal sealed class StreamConversion : IConversion
{
    // What an element may be at once.
    private const int MostParts = 3;

    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports)
    {
        var (member, luaType, kinds) = type switch
        {
            INamedTypeSymbol { Arity: 1, Name: "IAsyncEnumerable" } when Symbols.Is(type, "System.Collections.Generic", "IAsyncEnumerable", arity: 1) =>
                ("Stream", "generator function", LuaKinds.Function | LuaKinds.Thread | LuaKinds.Object),
            INamedTypeSymbol { Arity: 1, Name: "ChannelReader" } when Symbols.Is(type, "System.Threading.Channels", "ChannelReader", arity: 1) =>
                ("Channel", "stream of a channel", LuaKinds.Object),
            _ => ("", "", LuaKinds.None),
        };
        if (member.Length == 0 || PartOf(((INamedTypeSymbol)type).TypeArguments[0], exports) is not { } element)
            return null;

        var own = Symbols.NullableReference(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        return new ValueModel(own, luaType, kinds, "TryReadAs", "PushAs", IsReference: true)
        {
            Codec = CodecModel.Of(member, own, element) with { Warnings = UsageReader.Of(type).Warnings.ToEquatableArray() },
            TakesCodec = true,
            IsStream = true,
        };
    }

    /// <summary>The codec of what may be several values at once, as a function of Lua returns them.</summary>
    public static CodecModel? PartOf(ITypeSymbol element, AssemblyExports exports)
    {
        var isPair = Symbols.Is(element, "System.Collections.Generic", "KeyValuePair", arity: 2);
        IReadOnlyList<ITypeSymbol>? parts = isPair ? ((INamedTypeSymbol)element).TypeArguments : ResultReader.Elements(element);
        if (parts is null)
            return ConversionTable.FindPart(element, exports);

        var codecs = parts.Select(part => ConversionTable.FindPart(part, exports)).OfType<CodecModel>().ToArray();
        return codecs.Length == parts.Count && codecs.Length is > 1 and <= MostParts
            ? CodecModel.Of(isPair ? "Pair" : "Row", Symbols.NullableReference(element), codecs)
            : null;
    }
}
