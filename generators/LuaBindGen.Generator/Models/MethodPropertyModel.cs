namespace LuaBindGen.Generator.Models;

/// <summary>A property in Lua that methods get and set.</summary>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="IsStatic">Whether it is one of the type's table, not of its objects.</param>
/// <param name="Getter">The method that gets it, or null.</param>
/// <param name="Setter">The method that sets it, or null.</param>
internal sealed record MethodPropertyModel(string LuaName, bool IsStatic, FunctionModel? Getter, FunctionModel? Setter);
