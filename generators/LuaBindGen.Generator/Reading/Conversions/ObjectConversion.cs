using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary><c>object</c> and <c>dynamic</c>: any Lua value, and any C# value that has a counterpart when it is pushed.</summary>
internal sealed class ObjectConversion : IConversion
{
    public ValueModel? Describe(ITypeSymbol type, AssemblyExports exports) =>
        type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic
            ? new ValueModel("object", "value", LuaKinds.Any & ~LuaKinds.Nil, "TryReadAs", "PushAs", IsReference: true)
            {
                Codec = CodecModel.Leaf("Object", "object"),
                TakesCodec = true,

                // A call with an argument that is dynamic would be bound when it is made.
                Conversion = type.TypeKind == TypeKind.Dynamic ? " as object" : "",
            }
            : null;
}
