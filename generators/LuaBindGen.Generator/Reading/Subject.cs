using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The exported class whose members are read, and who wants to hear of their problems.</summary>
internal sealed record Subject(INamedTypeSymbol Type, TypeNames Names, Problems? Problems)
{
    /// <summary>How its members are named in Lua, inherited ones too.</summary>
    public NamingPolicy Naming { get; } = NamingReader.PolicyOf(Type, Type.ContainingAssembly);

    /// <summary>A member as messages write it: named after the class that declares it, so that all who inherit it say the same.</summary>
    public string Display(ISymbol member) => Symbols.Display(Symbols.DeclaringType(member), member);

    /// <summary>The same where a type is what is wrong: that of a generic base is for the class to say which fills it in.</summary>
    public string DisplayTyped(ISymbol member) =>
        member.ContainingType.IsGenericType ? Symbols.Display(Type, member) : Display(member);
}
