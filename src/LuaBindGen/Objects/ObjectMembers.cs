namespace LuaBindGen.Objects;

/// <summary>What the objects of a type have in one state: members of their own, and what extensions add.</summary>
/// <param name="Methods">The methods.</param>
/// <param name="Properties">The properties.</param>
internal sealed record ObjectMembers(
    List<(string Name, nint Function)> Methods, List<(string Name, nint Getter, nint Setter)> Properties)
{
    /// <summary>Whether a getter has to be asked for some of them.</summary>
    internal bool HasGetters => Properties.Exists(static property => property.Getter != 0);
}
