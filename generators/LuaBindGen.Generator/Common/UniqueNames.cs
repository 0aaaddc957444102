namespace LuaBindGen.Generator.Common;

/// <summary>Hands out names so that none is given twice.</summary>
/// <param name="taken">The names that are in use already.</param>
internal sealed class UniqueNames(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>The wished name, or the first of <c>name_2</c>, <c>name_3</c>, ... that is free.</summary>
    public string Take(string wish)
    {
        var name = wish;
        for (var number = 2; !_taken.Add(name); number++)
            name = $"{wish}_{number}";
        return name;
    }
}
