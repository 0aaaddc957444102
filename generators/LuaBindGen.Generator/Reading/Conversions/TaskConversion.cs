using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A task where nobody waits for it by itself: a property, an element, a parameter. In Lua an object that can be awaited.</summary>
internal sealed class TaskConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports)
    {
        if (type.Name is not ("Task" or "ValueTask") || type is not INamedTypeSymbol { Arity: <= 1 } named || !Symbols.Is(type, "System.Threading.Tasks", type.Name, named.Arity))
            return null;

        var own = Symbols.NullableReference(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        var codec = named.Arity == 0 ? CodecModel.Leaf("Void" + type.Name, own)
            : StreamConversion.PartOf(named.TypeArguments[0], exports) is { } result ? CodecModel.Of(type.Name, own, result)
            : null;
        return codec is null ? null : new ValueModel(own, "task", LuaKinds.Object, "TryReadAs", "PushAs", type.IsReferenceType)
        {
            Codec = codec with { IsKey = false, Warnings = UsageReader.Of(type).Warnings.ToEquatableArray() },
            TakesCodec = true,
        };
    }
}
