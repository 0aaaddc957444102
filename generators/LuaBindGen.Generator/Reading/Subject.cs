using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The exported class whose members are read, and who wants to hear of their problems.</summary>
internal sealed record Subject(INamedTypeSymbol Type, TypeNames Names, Problems? Problems)
{
    /// <summary>How its members are named in Lua, inherited ones too.</summary>
    public NamingPolicy Naming { get; } = NamingReader.PolicyOf(Type, Type.ContainingAssembly);

    public string Display(ISymbol member) => Symbols.Display(Type, member);
}
