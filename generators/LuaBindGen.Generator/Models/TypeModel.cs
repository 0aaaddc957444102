using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>An exported class: all that its file of glue is written from.</summary>
/// <param name="Names">What it is called.</param>
/// <param name="Functions">Its constructors, methods and static methods by their Lua names, in their order.</param>
/// <param name="Properties">Its properties and fields, in their order.</param>
/// <param name="Constants">Its constants, in their order.</param>
/// <param name="Enums">The enums that it takes and returns, each once.</param>
/// <param name="Codecs">The codecs that its values are read and pushed by, each once, behind those that it is made of.</param>
/// <param name="Tables">The types that are tables in these, and in each other.</param>
/// <param name="Warnings">The ids of warnings that naming the class brings, such as CS0618 where it is obsolete.</param>
/// <param name="IsEnum">Whether it is an enum, which has nothing but constants.</param>
internal sealed record TypeModel(
    TypeNames Names,
    EquatableArray<FunctionGroup> Functions,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<ConstantModel> Constants,
    EquatableArray<EnumModel> Enums,
    EquatableArray<CodecModel> Codecs,
    EquatableArray<TableModel> Tables,
    EquatableArray<string> Warnings,
    bool IsEnum)
{
    /// <summary>Its metamethods, indexers too, in the order of their names.</summary>
    public EquatableArray<FunctionGroup> Metamethods { get; init; }

    /// <summary>The properties that methods get and set, in their order.</summary>
    public EquatableArray<MethodPropertyModel> MethodProperties { get; init; }

    /// <summary>Its events, in their order.</summary>
    public EquatableArray<EventModel> Events { get; init; }

    /// <summary>How scripts loop over its objects, or null.</summary>
    public LoopModel? Loop { get; init; }

    /// <summary>What its objects do as C# objects.</summary>
    public LuaBehaviours Behaviours { get; init; }
}
