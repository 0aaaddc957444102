using System.Reflection;
using System.Runtime.CompilerServices;

namespace LuaBindGen.Conformance.Harness;

/// <summary>
/// A feature: a class of this kind in <c>Features/</c>, the Lua file of the same name beside it, and a line in <see cref="FeatureList"/>.
/// </summary>
/// <remarks>The Lua file holds the cases that are a script's own; the class holds those in which the host has to do something.</remarks>
internal abstract class Feature
{
    /// <summary>The name of the class, and of the Lua file.</summary>
    internal string Name => GetType().Name;

    /// <summary>What the scripts of the feature may use.</summary>
    internal virtual LuaLibraries Libraries => LuaLibraries.Restricted;

    /// <summary>The time slice of its states; none unless told.</summary>
    internal virtual TimeSpan? TimeSlice => null;

    /// <summary>The cases of the class.</summary>
    protected virtual IEnumerable<Case> HostCases => [];

    /// <summary>All cases, in the order in which they are written.</summary>
    internal IReadOnlyList<Case> FindCases()
    {
        var names = LuaCases.FindNames(this);
        var cases = names.Select(name => new Case(this, Readable(name), state => LuaCases.RunAsync(state, name))).Concat(HostCases).ToList();
        if (cases.Count == 0)
            throw new InvalidOperationException($"{Name} has no cases.");
        return cases;
    }

    /// <summary>The text of the Lua file.</summary>
    internal string ReadScript() => ReadResource(Name + ".lua");

    /// <summary>The text of an embedded file.</summary>
    internal static string ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"There is no {name}: each feature is a class and a Lua file of the same name.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A case in C#, named as its method.</summary>
    protected Case Host(Func<CaseState, Task> body, [CallerArgumentExpression(nameof(body))] string name = "") =>
        new(this, Readable(name), body);

    /// <inheritdoc cref="Host(Func{CaseState, Task}, string)"/>
    protected Case Host(Action<CaseState> body, [CallerArgumentExpression(nameof(body))] string name = "") =>
        Host(
            state =>
            {
                body(state);
                return Task.CompletedTask;
            },
            name);

    private static string Readable(string name) => name.Replace('_', ' ');
}
