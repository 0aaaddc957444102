using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Overloads;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The Lua names of a class, and which of its members have them.</summary>
/// <remarks>The table of the type and its objects have names of their own: <c>Regex.match(text, pattern)</c> and <c>regex:match(text)</c>.</remarks>
internal sealed class MemberNames
{
    private const string OfType = "type";

    private const string OfObjects = "objects";

    private readonly Subject _subject;
    private readonly Dictionary<(string Place, string LuaName), Entry> _entries = [];
    private readonly List<Entry> _ordered = [];

    public MemberNames(Subject subject)
    {
        _subject = subject;

        // The exported types inside the class, which its table in Lua has beside its members.
        var prefix = subject.Names.LuaName + ".";
        foreach (var type in subject.Type.GetTypeMembers())
        {
            if (TypeNameReader.Read(type, null) is { } names && names.LuaName.StartsWith(prefix, StringComparison.Ordinal))
                _entries[(OfType, names.LuaName.Substring(prefix.Length))] = new Entry(type, type);
        }
    }

    /// <summary>Gives a member its name, alone or with others of its kind; reports it where the name is taken.</summary>
    /// <param name="listener">The class, and who hears of problems of this member.</param>
    /// <param name="member">The member.</param>
    /// <param name="model">Its model.</param>
    public void Take(Subject listener, ISymbol member, object model)
    {
        var luaName = MemberNameReader.NameOf(member, _subject.Naming);
        var key = (PlaceOf(member, model), luaName);
        var isFree = !_entries.TryGetValue(key, out var entry);
        if ((ExtensionOf(model, luaName) ?? (entry?.MayShareWith(model) == false ? entry : null)) is { } owner)
        {
            listener.Problems?.Report(
                Rules.MemberNameIsTaken, Locations.Of(member), Symbols.Display(_subject.Type, member), WithParameters(owner.First), luaName);
            return;
        }

        if (isFree)
        {
            entry = new Entry(member, model);
            _entries.Add(key, entry);
            _ordered.Add(entry);
        }

        if (member is IMethodSymbol method && model is FunctionModel function)
            entry!.Functions.Add((method, function, listener));
    }

    /// <summary>The members that are exported, in their order: a function stands where its first overload does.</summary>
    public IReadOnlyList<(IReadOnlyList<ISymbol> Members, object Model)> Kept()
    {
        var kept = new List<(IReadOnlyList<ISymbol> Members, object Model)>(_ordered.Count);
        foreach (var entry in _ordered)
        {
            // Nearly every name is that of one member, at every key that is pressed in an IDE.
            if (entry.Functions.Count <= 1)
                kept.Add(([entry.First], entry.Functions.Count == 0 ? entry.Model : FunctionGroup.Of(entry.Functions[0].Function)));
            else
                kept.AddRange(Chosen(entry));
        }

        return kept;
    }

    // What extension properties of one type are called says nothing of those of another.
    private static string PlaceOf(ISymbol member, object model) => model switch
    {
        PropertyModel { Extension.Receiver: { } receiver } => receiver.Reference,
        _ when member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.Constructor } => OfType,
        _ => OfObjects,
    };

    // Extension methods are functions, too, and stand elsewhere than extension properties. The objects have both.
    private Entry? ExtensionOf(object model, string luaName) => model switch
    {
        FunctionModel { Receiver: { } receiver } when _entries.TryGetValue((receiver, luaName), out var property) => property,
        PropertyModel { Extension.Receiver: { } receiver } when _entries.TryGetValue((OfType, luaName), out var methods) && methods.Functions.Any(method => method.Function.Receiver == receiver.Reference) => methods,
        _ => null,
    };

    private IEnumerable<(IReadOnlyList<ISymbol> Members, object Model)> Chosen(Entry entry)
    {
        // A function that cannot choose between two objects is left out; the objects themselves know which method is theirs.
        var ambiguous = new List<(Candidate Lost, IReadOnlyList<Candidate> Stay)>();
        var kept = OverloadSet.Keep(entry.Functions.Select(overload => (overload.Member, overload.Function)), (lost, stay) => ambiguous.Add((lost, stay)));
        var apart = ambiguous.Where(pair => pair.Stay.Any(other => other.Function.Receiver != pair.Lost.Function.Receiver)).Select(pair => pair.Lost.Function.Receiver).OfType<string>().Distinct().ToList();
        foreach (var (lost, stay) in ambiguous.Where(pair => pair.Lost.Function.Receiver is not { } receiver || !apart.Contains(receiver)))
            Report(entry, lost, stay);

        return apart.Select(receiver => GroupOf(OverloadSet.Keep(entry.Functions.Where(overload => overload.Function.Receiver == receiver).Select(overload => (overload.Member, overload.Function)), (lost, stay) => Report(entry, lost, stay)), [], isMethodOnly: true))
            .Prepend(GroupOf(kept, apart, isMethodOnly: false));
    }

    private static (IReadOnlyList<ISymbol> Members, object Model) GroupOf(IReadOnlyList<Candidate> kept, List<string> apart, bool isMethodOnly)
    {
        var first = kept[0].Function;
        var overloads = OverloadSet.ToModels(kept).Select(overload =>
            overload.Function.Receiver is { } receiver && apart.Contains(receiver) ? overload with { Function = overload.Function with { Receiver = null } } : overload);
        return (
            [.. kept.Select(candidate => candidate.Member)],
            new FunctionGroup(first.Kind, first.LuaName, first.GlueName, overloads.ToEquatableArray()) { IsMethodOnly = isMethodOnly });
    }

    private void Report(Entry entry, Candidate lost, IReadOnlyList<Candidate> stay)
    {
        var listener = entry.Functions.First(overload => VisibleMembers.IsSame(overload.Member, lost.Member)).Listener;
        var cause = stay.Count == 1
            ? $"no value tells it from '{WithParameters(stay[0].Member)}', which is '{stay[0].Signature}' in Lua"
            : $"whatever it takes goes to {string.Join(", ", stay.Take(stay.Count - 1).Select(Quoted))} or {Quoted(stay[stay.Count - 1])}";
        listener.Problems?.Report(Rules.AmbiguousOverload, Locations.Of(lost.Member), Symbols.Display(_subject.Type, lost.Member), cause);
    }

    private string Quoted(Candidate candidate) => $"'{WithParameters(candidate.Member)}'";

    private string WithParameters(ISymbol member) =>
        member is IMethodSymbol method
            ? $"{Symbols.Display(_subject.Type, member)}({string.Join(", ", method.Parameters.Select(parameter => Symbols.Display(parameter.Type)))})"
            : Symbols.Display(_subject.Type, member);

    private sealed class Entry(ISymbol first, object model)
    {
        public ISymbol First => first;

        public object Model => model;

        public List<(IMethodSymbol Member, FunctionModel Function, Subject Listener)> Functions { get; } = [];

        // Overloads are of one kind: a constructor is no method.
        public bool MayShareWith(object other) =>
            model is FunctionModel one && other is FunctionModel function && one.Kind == function.Kind;
    }
}
