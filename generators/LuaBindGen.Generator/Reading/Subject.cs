using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The exported class whose members are read, and who wants to hear of their problems.</summary>
/// <param name="Type">The class.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Exporter">The assembly that exports it: its own, or one that says so in an attribute.</param>
/// <param name="Problems">Who wants to hear.</param>
internal sealed record Subject(INamedTypeSymbol Type, TypeNames Names, IAssemblySymbol Exporter, Problems? Problems)
{
    /// <summary>How its members are named in Lua, inherited ones too.</summary>
    public NamingPolicy Naming { get; } = NamingReader.PolicyOf(Type, Exporter);

    /// <summary>The types that attributes of assemblies export.</summary>
    public AssemblyExports Exports { get; } = AssemblyExports.Of(Exporter);

    /// <summary>A member as messages write it: named after the class that declares it, so that all who inherit it say the same.</summary>
    public string Display(ISymbol member) => Symbols.Display(member);

    /// <summary>The same where a type is what is wrong: that of a generic base is for the class to say which fills it in.</summary>
    public string DisplayTyped(ISymbol member) =>
        member.ContainingType.IsGenericType ? Symbols.Display(Type, member) : Display(member);
}
