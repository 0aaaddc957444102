using System.Collections.Concurrent;
using System.Text;
using LuaBindGen.Async;
using LuaBindGen.CompilerServices;
using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>The exported types that a state knows.</summary>
internal sealed class TypeTable(LuaState state)
{
    // Looked up from any thread when a run begins.
    private readonly ConcurrentDictionary<Type, ExportedType> _byType = [];
    private readonly InterfaceViews _interfaces = new();
    private readonly TypePaths _paths = new(state);
    private readonly TypeExtensions _extensions = new();
    private ExportedType?[] _byIndex = new ExportedType?[16];

    /// <summary>The view of an object: the interface that it is handed out as, or its own class, or the nearest base class that is registered.</summary>
    /// <typeparam name="T">The type that it is handed out as; nearly always its own.</typeparam>
    /// <exception cref="InvalidOperationException">Neither was registered in the state.</exception>
    internal ExportedType Find<T>(T value)
        where T : class =>
        value.GetType() == typeof(T) ? Find<T>()
        : typeof(T).IsInterface && _byType.TryGetValue(typeof(T), out var view) ? view
        : Find(value.GetType());

    /// <inheritdoc cref="Find{T}(T)"/>
    internal ExportedType Find(Type own) => FindView(own) ?? throw NotRegistered(own);

    /// <summary>The view of objects of a class; null where there is none.</summary>
    internal ExportedType? FindView(Type own)
    {
        for (var type = own; type is not null; type = type.BaseType)
            if (_byType.TryGetValue(type, out var found))
                return found;
        return _interfaces.Find(own);
    }

    /// <summary>The view of a type that has no derived ones, or of just this one.</summary>
    /// <exception cref="InvalidOperationException">It was not registered in the state.</exception>
    internal ExportedType Find<T>()
    {
        var index = TypeIndex<T>.Value;
        if (index < _byIndex.Length && _byIndex[index] is { } found)
            return found;
        return FindSlowly<T>(index);
    }

    /// <summary>Whether objects of a type can be handed out.</summary>
    internal ExportedType? FindOrNull(Type type) => _byType.GetValueOrDefault(type);

    /// <summary>Registers a type: its metatable, and its table among the globals. [-0, +0]</summary>
    internal void Register(LuaStack stack, LuaExportedType export)
    {
        var members = export.Build();
        if (!_byType.ContainsKey(export.Type))
            _interfaces.Add(_byType[export.Type] = TypeMetatable.Make(stack, export, members, _extensions.Of(export.Type, members)));
        if (_extensions.Add(export.Type, members))
            SetMembers(stack);

        PushStatics(stack, export, members);
        _paths.Place(stack, export.Name);
    }

    /// <summary>A type of the library's own, which has no table among the globals. [-0, +0]</summary>
    internal ExportedType Make(LuaStack stack, LuaExportedType export)
    {
        var members = export.Build();
        var top = stack.Top;
        var made = TypeMetatable.Make(stack, export, members, new ObjectMembers(members.Methods, members.Properties));
        stack.SetTop(top);
        return made;
    }

    /// <summary>How many classes add members to others.</summary>
    internal int Extensions => _extensions.Count;

    /// <summary>Takes back what was added since there were so many. [-0, +0]</summary>
    internal void KeepExtensions(LuaStack stack, int count)
    {
        if (_extensions.Count == count)
            return;
        _extensions.Keep(count);
        SetMembers(stack);
    }

    // It is rare, and which types an extension is for is not worth remembering. [-0, +0]
    private void SetMembers(LuaStack stack)
    {
        foreach (var type in _byType.Values)
            if (type.Members is { } own)
                TypeMetatable.SetMembers(stack, type, _extensions.Of(type.Export.Type, own));
    }

    // The table of the type. [-0, +1]
    private void PushStatics(LuaStack stack, LuaExportedType export, LuaTypeBuilder members)
    {
        if (!members.HasStatics)
        {
            TypeMetatable.PushFunctions(stack, members.Functions);
            return;
        }

        stack.PushReference(state.Known.MakeStatics);
        TypeMetatable.PushFunctions(stack, members.Functions);
        stack.Push(Encoding.UTF8.GetBytes(export.Name));
        stack.PushNewTable(record: members.Constants.Count);
        foreach (var (name, value) in members.Constants)
        {
            value.Push(state, stack);
            stack.RawSetField(-2, Encoding.UTF8.GetBytes(name));
        }
        TypeMetatable.PushFunctions(stack, members.StaticGetters);
        TypeMetatable.PushFunctions(stack, members.StaticSetters);
        stack.Push(members.IsLocked);
        Call(stack, export, 6);
        if (members.IsLocked)
            Lock(stack);
    }

    // What is to be locked is no table: 'rawset' would write into that. [-1, +1]
    private static void Lock(LuaStack stack)
    {
        stack.PushNewUserdata();
        _ = stack.TryPushMetatable(-2);
        stack.SetMetatable(-2);
        stack.Remove(-2);
    }

    // Calls one of our own makers. [-(arguments + 1), +1]
    private static void Call(LuaStack stack, LuaExportedType export, int arguments)
    {
        if (stack.Call(arguments, 1) != LuaStatus.Ok)
            throw new InvalidOperationException($"{export.Name} could not be registered: {Encoding.UTF8.GetString(stack.Bytes(-1))}");
    }

    internal static InvalidOperationException NotRegistered(Type type) => new(
        $"{type.Name} is not registered in this state: export it with [LuaExport] and call lua.Register(LuaExports.All) first.");

    private ExportedType FindSlowly<T>(int index)
    {
        if (!_byType.TryGetValue(typeof(T), out var found))
            throw NotRegistered(typeof(T));
        if (index >= _byIndex.Length)
            Array.Resize(ref _byIndex, Math.Max(index + 1, _byIndex.Length * 2));
        return _byIndex[index] = found;
    }
}
