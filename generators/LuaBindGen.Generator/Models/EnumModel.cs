using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>An enum that crosses the border, exported or not.</summary>
/// <param name="Reference">How generated code writes it, <c>global::Game.Color</c>.</param>
/// <param name="FieldName">The field that holds its values in generated code.</param>
/// <param name="LuaName">What it is called in Lua.</param>
/// <param name="IsFlags">Whether its values combine.</param>
/// <param name="IsUnsignedLong">Whether its largest values are negative numbers in Lua.</param>
/// <param name="Values">Its values, in their order, each a 64-bit integer of the same bits.</param>
/// <param name="Warnings">The ids of warnings that naming it brings.</param>
internal sealed record EnumModel(
    string Reference,
    string FieldName,
    string LuaName,
    bool IsFlags,
    bool IsUnsignedLong,
    EquatableArray<ConstantModel> Values,
    EquatableArray<string> Warnings);
