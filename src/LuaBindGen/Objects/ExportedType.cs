using LuaBindGen.CompilerServices;
using LuaBindGen.Objects.Views;

namespace LuaBindGen.Objects;

/// <summary>An exported type as one state knows it.</summary>
/// <param name="Export">What the generator wrote of it.</param>
/// <param name="Metatable">The reference of the metatable of its objects.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record ExportedType(LuaExportedType Export, int Metatable, PropertyTable Properties)
{
    /// <summary>Its properties, and those that extensions add. Another table when a class that adds some is registered.</summary>
    internal PropertyTable Properties { get; set; } = Properties;

    /// <summary>Its own members, as generated code handed them over; null where it is not exported.</summary>
    internal LuaTypeBuilder? Members { get; init; }

    /// <summary>How scripts see it, where it is a collection that is not exported.</summary>
    internal CollectionView? Collection { get; init; }

    /// <summary>The slots of its objects that scripts hold.</summary>
    internal Dictionary<object, int> Slots { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What its objects do as C# objects.</summary>
    internal LuaBehaviours Behaviours { get; init; }

    /// <summary>The address of what gets an item, or 0.</summary>
    internal nint ItemGetter { get; init; }

    /// <summary>The address of what sets an item, or 0.</summary>
    internal nint ItemSetter { get; init; }

    /// <summary>The metamethods that generated code handed over.</summary>
    internal IReadOnlyList<(string Name, nint Function)> Metamethods { get; init; } = [];
}
