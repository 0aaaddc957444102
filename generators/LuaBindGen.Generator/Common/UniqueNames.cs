namespace LuaBindGen.Generator.Common;

/// <summary>Hands out names so that none is given twice.</summary>
/// <param name="taken">The names that are in use already.</param>
internal sealed class UniqueNames(params string[] taken)
{
    private HashSet<string>? _given;

    /// <summary>The wished name, or the first of <c>name_2</c>, <c>name_3</c>, ... that is free.</summary>
    public string Take(string wish)
    {
        var name = wish;
        for (var number = 2; !IsFree(name); number++)
            name = $"{wish}_{number}";
        return name;
    }

    // The names in use are few and mostly shared. To copy them for each method would cost more than to look through them.
    private bool IsFree(string name) =>
        Array.IndexOf(taken, name) < 0 && (_given ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
}
