namespace LuaBindGen;

/// <summary>Exports a class, struct or enum to Lua: the generator writes the glue and lists the type in <c>LuaExports</c>.</summary>
/// <remarks>
/// The class is a table of its name in Lua, with its public static methods, properties and fields, its constants and, where it has a
/// public constructor, <c>new</c>; its objects have the public instance methods, properties and fields. Members become snake_case with
/// <c>Async</c> dropped. A static class is a table only.
/// Of a struct each script has a copy of its own, which its members may change. An enum is a table of its values that cannot be changed;
/// it can be passed and returned without being exported.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, Inherited = false)]
public sealed class LuaExportAttribute : Attribute
{
    /// <summary>Exports the class under its own name.</summary>
    public LuaExportAttribute()
    {
    }

    /// <summary>Exports the class under another name.</summary>
    /// <param name="name">The name of the type in Lua: an identifier that is not a reserved word.</param>
    public LuaExportAttribute(string name) => Name = name;

    /// <summary>The name of the type in Lua, or <see langword="null"/> for the name that it has in C#.</summary>
    public string? Name { get; }
}
