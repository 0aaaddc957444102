using System.Text;
using LuaBindGen.Native;

namespace LuaBindGen.Objects.Views;

/// <summary>The collections of a state that scripts see as they are, by how they see them.</summary>
internal sealed class ViewTable(LuaState state)
{
    private readonly Dictionary<CollectionView, ExportedType> _views = [];

    /// <summary>Pushes a collection: the same userdata for the same one, as long as a script holds it. [-0, +1]</summary>
    internal void Push(LuaStack stack, object collection, CollectionView view)
    {
        if (!_views.TryGetValue(view, out var known))
            _views.Add(view, known = Make(stack, view));
        state.Objects.Push(stack, collection, known);
    }

    /// <summary>The view under which scripts hold an object; null for none.</summary>
    internal ExportedType? Holding(object value)
    {
        foreach (var view in _views.Values)
            if (view.Slots.ContainsKey(value))
                return view;
        return null;
    }

    // The metatable. [-0, +0]
    private static ExportedType Make(LuaStack stack, CollectionView view)
    {
        var name = Encoding.UTF8.GetBytes(view.Name);
        stack.PushNewTable(record: 8);
        var metatable = stack.Top;
        stack.Push(name);
        stack.RawSetField(metatable, "__name"u8);
        stack.Push(name);
        stack.RawSetField(metatable, "__metatable"u8);
        stack.PushFunction(Callbacks.CollectObject);
        stack.RawSetField(metatable, "__gc"u8);
        stack.PushFunction(ViewAccess.Reader);
        stack.RawSetField(metatable, "__index"u8);
        stack.PushFunction(ViewAccess.Writer);
        stack.RawSetField(metatable, "__newindex"u8);
        stack.PushFunction(ViewAccess.Counter);
        stack.RawSetField(metatable, "__len"u8);
        stack.PushFunction(ViewAccess.Pairs);
        stack.RawSetField(metatable, "__pairs"u8);

        var properties = new PropertyTable(stack, [], view.Name);
        stack.SetTop(metatable);
        return new ExportedType(new LuaExportedType(view.Name, view.Type, static _ => { }), stack.Reference(), properties) { Collection = view };
    }
}
