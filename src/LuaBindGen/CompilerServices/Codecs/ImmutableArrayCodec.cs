using System.Collections.Immutable;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of an immutable array, of which the default one cannot even be counted.</summary>
internal sealed class ImmutableArrayCodec<T>(LuaCodec<T> element) : SequenceCodec<ImmutableArray<T>, T>(element, static items => [.. items])
{
    private protected override bool IsNothing(ImmutableArray<T> value) => value.IsDefault;
}
