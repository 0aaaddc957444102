namespace LuaBindGen;

/// <summary>Exports a class to Lua: the generator writes the glue and lists the class in <c>LuaExports</c>.</summary>
/// <remarks>
/// The class is a table of its name in Lua, with its public static methods, properties and fields, its constants and, where it has a
/// public constructor, <c>new</c>; its objects have the public instance methods, properties and fields. Members become snake_case with
/// <c>Async</c> dropped. A static class is a table only.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
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
