using System.ComponentModel;

namespace LuaBindGen.CompilerServices;

/// <summary>Takes the members of an exported type from generated code.</summary>
/// <remarks>
/// Each function is an <c>[UnmanagedCallersOnly]</c> static that returns the number of its results and lets no exception out; each getter and setter is
/// a static that is called, and its exceptions caught, by <c>PropertyAccess</c>. Unsafe only in that it takes their addresses; nothing is called or
/// read through them here.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class LuaTypeBuilder
{
    internal LuaTypeBuilder()
    {
    }

    internal List<(string Name, nint Function)> Functions { get; } = [];

    internal List<(string Name, nint Function)> Methods { get; } = [];

    internal List<(string Name, nint Getter, nint Setter)> Properties { get; } = [];

    internal List<(string Name, nint Function)> StaticGetters { get; } = [];

    internal List<(string Name, nint Function)> StaticSetters { get; } = [];

    internal List<(string Name, LuaValue Value)> Constants { get; } = [];

    internal List<(string Name, nint Function)> Metamethods { get; } = [];

    internal List<(Type Receiver, string Name, nint Function)> ExtensionMethods { get; } = [];

    internal List<(Type Receiver, string Name, nint Getter, nint Setter)> ExtensionProperties { get; } = [];

    internal nint ItemGetter { get; private set; }

    internal nint ItemSetter { get; private set; }

    internal LuaBehaviours Behaviours { get; private set; }

    /// <summary>Whether it adds members to the objects of other types.</summary>
    internal bool HasExtensions => ExtensionMethods.Count + ExtensionProperties.Count > 0;

    /// <summary>Whether the type's table has more than functions.</summary>
    internal bool HasStatics => IsLocked || StaticGetters.Count + StaticSetters.Count + Constants.Count > 0;

    /// <summary>Whether the type's table is nothing but constants, which no script may change.</summary>
    internal bool IsLocked { get; private set; }

    /// <summary>Locks the type's table, as that of an enum is.</summary>
    public void Lock() => IsLocked = true;

    /// <summary>Adds a function of the type's table: a static method, or a constructor.</summary>
    /// <param name="name">The name in Lua.</param>
    /// <param name="function">Its address.</param>
    public void Function(string name, delegate* unmanaged[Cdecl]<nint, int> function) => Functions.Add((name, (nint)function));

    /// <summary>Adds a method of the type's objects.</summary>
    /// <param name="name">The name in Lua.</param>
    /// <param name="function">Its address.</param>
    public void Method(string name, delegate* unmanaged[Cdecl]<nint, int> function) => Methods.Add((name, (nint)function));

    /// <summary>Adds a metamethod of the type's objects.</summary>
    /// <param name="name">The event, <c>__add</c>; not <c>__index</c> and <c>__newindex</c>, which properties and methods share with indexers.</param>
    /// <param name="function">Its address. It is handed its operands as Lua does, the object not always first.</param>
    public void Metamethod(string name, delegate* unmanaged[Cdecl]<nint, int> function) => Metamethods.Add((name, (nint)function));

    /// <summary>Adds the indexer of the type's objects, which is asked for what is no member.</summary>
    /// <param name="getter">The address of the getter (object, key), or null.</param>
    /// <param name="setter">The address of the setter (object, key, value), or null.</param>
    public void Items(delegate*<ref LuaCall, int> getter, delegate*<ref LuaCall, int> setter)
    {
        ItemGetter = (nint)getter;
        ItemSetter = (nint)setter;
    }

    /// <summary>Says what the type's objects do as C# objects.</summary>
    /// <param name="behaviours">All of it.</param>
    public void Behaves(LuaBehaviours behaviours) => Behaviours = behaviours;

    /// <summary>Adds a constant of the type's table.</summary>
    /// <param name="name">The name in Lua.</param>
    /// <param name="value">The value: a boolean, a number or a text.</param>
    public void Constant(string name, LuaValue value) => Constants.Add((name, value));

    /// <summary>Adds a property or field of the type's objects.</summary>
    /// <param name="name">The name in Lua.</param>
    /// <param name="getter">The address of the getter, or null.</param>
    /// <param name="setter">The address of the setter, or null.</param>
    public void Property(string name, delegate*<ref LuaCall, int> getter, delegate*<ref LuaCall, int> setter) =>
        Properties.Add((name, (nint)getter, (nint)setter));

    /// <summary>Adds a method to the objects of another type, and of all that derive from it or implement it. A member of their own stands before it.</summary>
    /// <param name="receiver">The type.</param>
    /// <param name="name">The name in Lua.</param>
    /// <param name="function">Its address; its first argument is the object.</param>
    public void ExtensionMethod(Type receiver, string name, delegate* unmanaged[Cdecl]<nint, int> function) =>
        ExtensionMethods.Add((receiver, name, (nint)function));

    /// <summary>Adds a property to the objects of another type, and of all that derive from it or implement it. A member of their own stands before it.</summary>
    /// <param name="receiver">The type.</param>
    /// <param name="name">The name in Lua.</param>
    /// <param name="getter">The address of the getter, or null.</param>
    /// <param name="setter">The address of the setter, or null.</param>
    public void ExtensionProperty(Type receiver, string name, delegate*<ref LuaCall, int> getter, delegate*<ref LuaCall, int> setter) =>
        ExtensionProperties.Add((receiver, name, (nint)getter, (nint)setter));

    /// <summary>Adds a static property or field: one of the type's table.</summary>
    /// <param name="name">The name in Lua.</param>
    /// <param name="getter">The address of the getter, or null.</param>
    /// <param name="setter">The address of the setter, or null.</param>
    public void StaticProperty(string name, delegate* unmanaged[Cdecl]<nint, int> getter, delegate* unmanaged[Cdecl]<nint, int> setter)
    {
        if (getter != null)
            StaticGetters.Add((name, (nint)getter));
        if (setter != null)
            StaticSetters.Add((name, (nint)setter));
    }
}
