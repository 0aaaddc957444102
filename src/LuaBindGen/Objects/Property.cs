namespace LuaBindGen.Objects;

/// <summary>A property of an exported type, as generated code handed it over.</summary>
/// <param name="Name">What messages call it, <c>Account.balance</c>.</param>
/// <param name="Getter">The address of the getter, or 0.</param>
/// <param name="Setter">The address of the setter, or 0.</param>
internal sealed record Property(string Name, nint Getter, nint Setter);
