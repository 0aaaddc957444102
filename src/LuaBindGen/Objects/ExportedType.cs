using LuaBindGen.Objects.Views;

namespace LuaBindGen.Objects;

/// <summary>An exported type as one state knows it.</summary>
/// <param name="Export">What the generator wrote of it.</param>
/// <param name="Metatable">The reference of the metatable of its objects.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record ExportedType(LuaExportedType Export, int Metatable, PropertyTable Properties)
{
    /// <summary>How scripts see it, where it is a collection that is not exported.</summary>
    internal CollectionView? Collection { get; init; }

    /// <summary>The slots of its objects that scripts hold.</summary>
    internal Dictionary<object, int> Slots { get; } = new(ReferenceEqualityComparer.Instance);
}
