namespace LuaBindGen;

/// <summary>Exports a class, struct, interface or enum to Lua: the generator writes the glue and lists the type in <c>LuaExports</c>.</summary>
/// <remarks>
/// <para>The class is a table of its name in Lua, with its public static methods, properties and fields, its constants and, where it has a
/// public constructor, <c>new</c>; its objects have the public instance methods, properties and fields. Members become snake_case with
/// <c>Async</c> dropped. A static class is a table only. A class inside an exported one is found in the table of that, <c>Account.Entry</c>, unless
/// it is given a name.</para>
/// <para>Of a struct each script has a copy of its own, which its members may change. An enum is a list of its values that cannot be changed;
/// it can be passed and returned without being exported.</para>
/// <para>An object that is handed out as an exported interface shows that interface, whatever its class is; what takes the interface takes
/// every object that implements it.</para>
/// <para>A name may have dots: <c>[LuaExport("game.audio")]</c> is the table <c>audio</c> in the table <c>game</c>. Where a state has
/// <c>require</c>, that finds each exported type by its whole name.</para>
/// <para>On the assembly it exports a type that cannot be marked: one of another library, or one case of a generic class, as in
/// <c>[assembly: LuaExport(typeof(Uri))]</c> and <c>[assembly: LuaExport(typeof(Repository&lt;Customer&gt;), "Customers")]</c>.
/// What scripts cannot use of a type of another library is left out without a word, and of overloads the first that they can use is exported.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Assembly, Inherited = false, AllowMultiple = true)]
public sealed class LuaExportAttribute : Attribute
{
    /// <summary>Exports the class under its own name.</summary>
    public LuaExportAttribute()
    {
    }

    /// <summary>Exports the class under another name.</summary>
    /// <param name="name">The name of the type in Lua: an identifier that is not a reserved word, or several with dots between them.</param>
    public LuaExportAttribute(string name) => Name = name;

    /// <summary>On the assembly: exports a type under its own name; a generic one as in <c>RepositoryOfCustomer</c>.</summary>
    /// <param name="type">The type.</param>
    public LuaExportAttribute(Type type) => Type = type;

    /// <summary>On the assembly: exports a type under another name.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the type in Lua: an identifier that is not a reserved word, or several with dots between them.</param>
    public LuaExportAttribute(Type type, string name)
    {
        Type = type;
        Name = name;
    }

    /// <summary>The name of the type in Lua, or <see langword="null"/> for the name that it has in C#.</summary>
    public string? Name { get; }

    /// <summary>The type that is exported, or <see langword="null"/> where the attribute stands on it.</summary>
    public Type? Type { get; }
}
