using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Conversions;

/// <summary>A row of the conversion table.</summary>
internal interface IConversion
{
    /// <summary>How a value of the type crosses the border, or null where the row is not for this type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="exports">What attributes of assemblies export.</param>
    ValueModel? Describe(ITypeSymbol type, AssemblyExports exports);
}
