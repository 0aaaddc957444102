namespace LuaBindGen.Generator.Models;

/// <summary>A constant of an exported class, or a value of an enum, that is written down as it is.</summary>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="Literal">Its value, as C# writes it.</param>
internal sealed record ConstantModel(string LuaName, string Literal);
