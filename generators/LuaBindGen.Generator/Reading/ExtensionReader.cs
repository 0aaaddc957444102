using LuaBindGen.Generator.Common;
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

    // Scripts hold objects of it: it is exported, and no converter makes something else of it.
    private static bool IsObject(ITypeSymbol type, ValueModel value, AssemblyExports exports) =>
        exports.IsExported(type) && (value.Kinds & ~LuaKinds.Nil) == LuaKinds.Object && !value.TakesCodec;
}
