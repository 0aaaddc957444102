namespace LuaBindGen.Objects;

/// <summary>The exported interfaces of a state, for objects of classes that are not exported themselves.</summary>
internal sealed class InterfaceViews
{
    // Replaced, never changed: it is read from any thread.
    private volatile ExportedType[] _views = [];

    /// <summary>Adds a type where it is an interface.</summary>
    internal void Add(ExportedType view)
    {
        if (view.Export.Type.IsInterface)
            _views = [.. _views, view];
    }

    /// <summary>The view of a class: of the interfaces that it has the first registered one from which none of the others derives; null for none.</summary>
    internal ExportedType? Find(Type own)
    {
        var found = Array.FindAll(_views, view => view.Export.Type.IsAssignableFrom(own));
        return Array.Find(found, view => !Array.Exists(found, other => other != view && view.Export.Type.IsAssignableFrom(other.Export.Type)));
    }
}
