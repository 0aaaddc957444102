using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A delegate, or <c>IProgress&lt;T&gt;</c>: a function of Lua, both ways.</summary>
internal sealed class DelegateConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        DelegateReader.MethodOf(type) is not null && DelegateReader.Read(type, exports) is { } model
            ? new ValueModel(model.Reference, "function", LuaKinds.Function, "TryReadAs", "PushAs", IsReference: true)
            {
                Codec = CodecModel.OfDelegate(model),
                TakesCodec = true,
            }
            : null;
}
