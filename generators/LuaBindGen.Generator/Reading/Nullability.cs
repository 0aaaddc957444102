using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Whether null may be passed: then nil is no wrong argument.</summary>
internal static class Nullability
{
    private const string Namespace = "System.Diagnostics.CodeAnalysis";

    /// <param name="value">The value that is passed.</param>
    /// <param name="type">Its type; code that says nothing of null (no <c>#nullable</c>) accepts it.</param>
    /// <param name="declaration">The parameter or property, whose attributes may say otherwise.</param>
    public static bool AcceptsNull(ValueModel value, ITypeSymbol type, ISymbol declaration)
    {
        if (!(value.IsReference || value.IsNullable) || Has(declaration, "DisallowNullAttribute"))
            return false;

        return type.NullableAnnotation != NullableAnnotation.NotAnnotated || Has(declaration, "AllowNullAttribute");
    }

    private static bool Has(ISymbol declaration, string attribute) =>
        Annotations.Has(declaration, Namespace, attribute);
}
