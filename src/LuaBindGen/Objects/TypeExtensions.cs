using LuaBindGen.CompilerServices;

namespace LuaBindGen.Objects;

/// <summary>What registered static classes add to the objects of other types.</summary>
/// <remarks>
/// It belongs to the state, not to the types: a state in which a static class was not registered knows nothing of its extensions. Which of the two was
/// registered first makes no difference.
/// </remarks>
internal sealed class TypeExtensions
{
    private readonly List<(Type Source, LuaTypeBuilder Members)> _sources = [];

    /// <summary>How many classes add something.</summary>
    internal int Count => _sources.Count;

    /// <summary>Adds what a class adds. False where it adds nothing, or nothing new.</summary>
    internal bool Add(Type source, LuaTypeBuilder members)
    {
        if (!members.HasExtensions || _sources.Exists(known => known.Source == source))
            return false;
        _sources.Add((source, members));
        return true;
    }

    /// <summary>Forgets all but the first.</summary>
    internal void Keep(int count) => _sources.RemoveRange(count, _sources.Count - count);

    /// <summary>What the objects of a type have. A member of their own stands before an extension, as in C#.</summary>
    internal ObjectMembers Of(Type type, LuaTypeBuilder own)
    {
        if (_sources.Count == 0)
            return new ObjectMembers(own.Methods, own.Properties);

        var names = own.Methods.Select(static method => method.Name).Concat(own.Properties.Select(static property => property.Name)).ToHashSet(StringComparer.Ordinal);
        var found = _sources.SelectMany(static source => Extension.Of(source.Members))
            .Where(extension => extension.Receiver.IsAssignableFrom(type) && !names.Contains(extension.Name))
            .GroupBy(static extension => extension.Name, StringComparer.Ordinal)
            .Select(Nearest)
            .ToList();
        return new ObjectMembers(
            [.. own.Methods, .. found.Where(static extension => extension.Function != 0).Select(static extension => (extension.Name, extension.Function))],
            [.. own.Properties, .. found.Where(static extension => extension.Function == 0).Select(static extension => (extension.Name, extension.Getter, extension.Setter))]);
    }

    // That of a derived type stands before that of its base. Of those of one type the first that was registered stays.
    private static Extension Nearest(IEnumerable<Extension> same)
    {
        var all = same.ToList();
        return all.Find(extension => !all.Exists(other => other.Receiver != extension.Receiver && extension.Receiver.IsAssignableFrom(other.Receiver)));
    }

    // A method has a function, a property has none.
    private readonly record struct Extension(Type Receiver, string Name, nint Function, nint Getter, nint Setter)
    {
        public static IEnumerable<Extension> Of(LuaTypeBuilder members) =>
            members.ExtensionMethods.Select(static method => new Extension(method.Receiver, method.Name, method.Function, 0, 0))
                .Concat(members.ExtensionProperties.Select(static property => new Extension(property.Receiver, property.Name, 0, property.Getter, property.Setter)));
    }
}
