using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>A property or field of an exported class.</summary>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="IsStatic">Whether it is one of the type's table, not of its objects.</param>
/// <param name="Target">The C# property or field behind it.</param>
/// <param name="Value">How its value is read and pushed.</param>
/// <param name="Getter">The name of the function that gets it, or <see langword="null"/> where nothing may.</param>
/// <param name="Setter">The name of the function that sets it, or <see langword="null"/> where nothing may.</param>
/// <param name="AcceptsNil">Whether it can be set to nil.</param>
/// <param name="Warnings">The ids of warnings that a use of it brings.</param>
internal sealed record PropertyModel(
    string LuaName,
    bool IsStatic,
    TargetModel Target,
    ValueModel Value,
    string? Getter,
    string? Setter,
    bool AcceptsNil,
    EquatableArray<string> Warnings)
{
    /// <summary>How it is called where an extension block declares it; else null.</summary>
    public ExtensionModel? Extension { get; init; }
}
