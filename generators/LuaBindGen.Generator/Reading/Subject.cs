using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The exported class whose members are read, and who wants to hear of their problems.</summary>
internal sealed record Subject(INamedTypeSymbol Type, TypeNames Names, Problems? Problems)
{
    public string Display(ISymbol member) => Symbols.Display(Type, member);
}
