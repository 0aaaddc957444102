using System.Text;
using LuaBindGen.CompilerServices;
using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>Makes the metatable of an exported type's objects.</summary>
internal static class TypeMetatable
{
    /// <summary>Makes it. [-0, +0]</summary>
    internal static ExportedType Make(LuaStack stack, LuaExportedType export, LuaTypeBuilder members, ObjectMembers all)
    {
        var name = Encoding.UTF8.GetBytes(export.Name);
        stack.PushNewTable(record: 5);
        var metatable = stack.Top;
        AddShared(stack, metatable, export, members);
        foreach (var (metamethod, function) in members.Metamethods)
            Add(stack, metatable, metamethod, function);

        // What is ours comes last, so that nothing takes its place.
        stack.Push(name);
        stack.RawSetField(metatable, "__name"u8);
        stack.Push(name);
        stack.RawSetField(metatable, "__metatable"u8);
        Add(stack, metatable, "__gc", Callbacks.CollectObject);

        var properties = SetAccess(stack, metatable, export, members.ItemGetter, all);
        return new ExportedType(export, stack.Reference(), properties)
        {
            Members = members,
            Behaviours = members.Behaviours,
            ItemGetter = members.ItemGetter,
            ItemSetter = members.ItemSetter,
            Metamethods = members.Metamethods,
        };
    }

    /// <summary>Gives the objects of a type other members. [-0, +0]</summary>
    internal static void SetMembers(LuaStack stack, ExportedType type, ObjectMembers all)
    {
        stack.PushReference(type.Metatable);
        type.Properties = SetAccess(stack, stack.Top, type.Export, type.ItemGetter, all);
        stack.Pop();
    }

    // [-0, +0]
    private static PropertyTable SetAccess(LuaStack stack, int metatable, LuaExportedType export, nint itemGetter, ObjectMembers all)
    {
        var name = Encoding.UTF8.GetBytes(export.Name);
        PushFunctions(stack, all.Methods);
        var properties = new PropertyTable(stack, all.Properties, export.Name);
        PushAccess(stack, PropertyAccess.Writer, name);
        stack.RawSetField(metatable, "__newindex"u8);
        // Where there is nothing but methods, Lua finds them by itself.
        if (itemGetter != 0 || all.HasGetters)
            PushAccess(stack, PropertyAccess.Reader, name);
        else
            stack.PushValue(metatable + 1);
        stack.RawSetField(metatable, "__index"u8);
        stack.SetTop(metatable);
        return properties;
    }

    /// <summary>Pushes a table of functions. [-0, +1]</summary>
    internal static void PushFunctions(LuaStack stack, List<(string Name, nint Function)> functions)
    {
        stack.PushNewTable(record: functions.Count);
        foreach (var (name, function) in functions)
            Add(stack, -1, name, function);
    }

    // One object is two userdata where it is shown as an interface and as its class: C# says that it is the same.
    private static void AddShared(LuaStack stack, int metatable, LuaExportedType export, LuaTypeBuilder members)
    {
        if (members.Behaviours.HasFlag(LuaBehaviours.Equality) || export.Type.IsInterface)
            Add(stack, metatable, "__eq", SharedMetamethods.AreEqual);
        if (members.Behaviours.HasFlag(LuaBehaviours.Text))
            Add(stack, metatable, "__tostring", SharedMetamethods.ToText);
        if (members.Behaviours.HasFlag(LuaBehaviours.Closing))
            Add(stack, metatable, "__close", SharedMetamethods.Close);
        if (members.Behaviours.HasFlag(LuaBehaviours.Looping))
            Add(stack, metatable, "__call", SharedMetamethods.RefuseLoop);
    }

    private static void Add(LuaStack stack, int table, string name, nint function)
    {
        stack.PushFunction(function);
        stack.RawSetField(table < 0 ? table - 1 : table, Encoding.UTF8.GetBytes(name));
    }

    // The methods and the names are on top; see PropertyAccess. [-0, +1]
    private static void PushAccess(LuaStack stack, nint function, ReadOnlySpan<byte> type)
    {
        stack.PushValue(-2);
        stack.PushValue(-2);
        stack.Push(type);
        stack.PushClosure(function, upvalues: 3);
    }
}
