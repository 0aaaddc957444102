using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The type marked <c>[LuaTable]</c> that is read, and who wants to hear of its problems.</summary>
/// <param name="Type">The type.</param>
/// <param name="Exports">What attributes of assemblies export.</param>
/// <param name="Problems">Who wants to hear.</param>
internal sealed record TableScope(INamedTypeSymbol Type, AssemblyExports Exports, Problems? Problems)
{
    /// <summary>How its fields are named.</summary>
    public NamingPolicy Naming { get; } = NamingReader.PolicyOf(Type, Exports.NamerOf(Type));

    /// <summary>Says that the type can be no table; null, for who returns that.</summary>
    public TableFields? Refuse(Location? location, string cause, string remedy)
    {
        Problems?.Report(Rules.TableType, location, Type.Name, "cannot be a table", cause, remedy);
        return null;
    }

    /// <summary>Says that a member is no field of the table.</summary>
    public void LeaveOut(ISymbol member, string cause, string remedy) =>
        Problems?.Report(Rules.TableType, PlaceOf(member), $"{Type.Name}.{member.Name}", "is no field of the table", cause, remedy);

    // What is inherited is this type's affair: another one may do without it.
    private Location? PlaceOf(ISymbol member) => Locations.Of(VisibleMembers.IsSame(member.ContainingType, Type) ? member : Type);
}
