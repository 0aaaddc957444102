using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Overloads;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Metamethods;

/// <summary>The metamethods of a class, and which of its members are one.</summary>
/// <remarks>What an attribute says comes first: for its metamethod nothing else of the class counts.</remarks>
internal sealed class MetamethodNames(Subject subject)
{
    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads a member that Lua calls for an operator or the like.</summary>
    /// <param name="listener">The class, and who hears of problems of this member.</param>
    /// <param name="member">The member.</param>
    public void Take(Subject listener, ISymbol member)
    {
        foreach (var (method, function, isMarked) in MetamethodReader.Read(listener, member))
            Add(new Entry(method, function, isMarked, listener));
    }

    /// <summary>Adds what a class does by itself, where nothing else does.</summary>
    /// <param name="method">The method behind it.</param>
    /// <param name="function">How it is called.</param>
    public void TakeNatural(IMethodSymbol method, FunctionModel function)
    {
        if (!Has(function.LuaName))
            Add(new Entry(method, function, IsMarked: false, subject with { Problems = null }));
    }

    /// <summary>Whether a member is this metamethod.</summary>
    public bool Has(string metamethod) => _entries.ContainsKey(metamethod);

    /// <summary>The functions, in the order of the metamethods, with the members behind them.</summary>
    public IEnumerable<(IReadOnlyList<ISymbol> Members, object Model)> Kept() =>
        Metamethod.All.Where(metamethod => Has(metamethod.Name)).Select(metamethod => Kept(metamethod, _entries[metamethod.Name]));

    private void Add(Entry entry)
    {
        if (!_entries.TryGetValue(entry.Function.LuaName, out var entries))
            _entries[entry.Function.LuaName] = entries = [];
        entries.Add(entry);
    }

    private (IReadOnlyList<ISymbol> Members, object Model) Kept(Metamethod metamethod, List<Entry> entries)
    {
        var counted = entries.Any(entry => entry.IsMarked) ? entries.Where(entry => entry.IsMarked).ToList() : WithoutTwins(entries);
        var kinds = counted.Where(entry => entry.Function.Kind == counted[0].Function.Kind).ToList();
        foreach (var other in counted.Except(kinds))
        {
            Report(other, counted[0].Method, "only one of them is static", "Remove one of the attributes");
        }

        var kept = OverloadSet.Keep(kinds.Select(entry => (entry.Method, entry.Function)), (lost, stay) => Report(kinds, lost, stay));
        var first = kept[0].Function;
        return (
            [.. kept.Select(candidate => candidate.Member)],
            new FunctionGroup(first.Kind, metamethod.Name, first.GlueName, OverloadSet.ToModels(kept)) { IsMetamethod = true });
    }

    // 'a > b' asks '<' with the operands in the opposite order: C# has an operator of its own for that, which counts where '<' does not take them.
    private static List<Entry> WithoutTwins(List<Entry> entries) =>
        [.. entries.Where(entry => !entry.Function.IsSwapped || !entries.Any(other => !other.Function.IsSwapped && IsTwin(entry, other)))];

    private static bool IsTwin(Entry swapped, Entry other) =>
        swapped.Method.Parameters.Reverse().Zip(other.Method.Parameters, (one, twin) => VisibleMembers.IsSame(one.Type, twin.Type)).All(same => same);

    private void Report(List<Entry> entries, Candidate lost, IReadOnlyList<Candidate> stay)
    {
        var entry = entries.First(entry => VisibleMembers.IsSame(entry.Method, lost.Member));
        Report(entry, stay[0].Member, stay.Count == 1 ? "no value tells the two apart" : "with others it takes all that this one takes", "Leave one of them out with [LuaIgnore]");
    }

    private void Report(Entry lost, IMethodSymbol stays, string cause, string remedy) => lost.Listener.Problems?.Report(
        Rules.MetamethodIsTaken, Locations.Of(lost.Method), WithParameters(lost.Method), WithParameters(stays), lost.Function.LuaName, cause, remedy);

    private string WithParameters(IMethodSymbol method) =>
        $"{Symbols.Display(subject.Type, method)}({string.Join(", ", method.Parameters.Select(parameter => Symbols.Display(parameter.Type)))})";

    private sealed record Entry(IMethodSymbol Method, FunctionModel Function, bool IsMarked, Subject Listener);
}
