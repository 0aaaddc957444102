namespace LuaBindGen.Tests.Fuzz;

/// <summary>What a random program can name at a place, by kind, so that most of its operations make sense.</summary>
internal sealed class Scope
{
    private readonly List<string> _functions = [];
    private readonly List<string> _coroutines = [];
    private readonly List<string> _wraps = [];
    private readonly List<string> _objects = [];
    private readonly List<string> _numbers = [];

    /// <summary>A scope that sees nothing but what the prelude declares.</summary>
    internal Scope()
    {
        IsMain = true;
        _functions.AddRange(["shared.f", "host.fetch", "host.many"]);
        _coroutines.Add("shared.c");
        _wraps.Add("shared.w");
        _objects.Add("shared.o");
        _numbers.Add("shared.n");
    }

    private Scope(Scope outer)
    {
        _functions.AddRange(outer._functions);
        _coroutines.AddRange(outer._coroutines);
        _wraps.AddRange(outer._wraps);
        _objects.AddRange(outer._objects);
        _numbers.AddRange(outer._numbers);
        IsMain = outer.IsMain;
        HasVarargs = outer.HasVarargs;
        IsInLoop = outer.IsInLoop;
    }

    /// <summary>Whether this is the program's own body, of which an error or a return would leave little.</summary>
    internal bool IsMain { get; private init; }

    internal bool HasVarargs { get; private init; }

    internal bool IsInLoop { get; private init; }

    internal Scope Block() => new(this);

    internal Scope Loop() => new(this) { IsInLoop = true };

    internal Scope Function(bool hasVarargs, params ReadOnlySpan<string> numbers)
    {
        var scope = new Scope(this) { HasVarargs = hasVarargs, IsInLoop = false, IsMain = false };
        scope._numbers.AddRange(numbers);
        return scope;
    }

    internal string Function(Random random) => Pick(random, _functions);

    internal string Coroutine(Random random) => Pick(random, _coroutines);

    internal string Wrap(Random random) => Pick(random, _wraps);

    internal string Object(Random random) => Pick(random, _objects);

    internal string Number(Random random) => Pick(random, _numbers);

    internal void AddFunction(string name) => _functions.Add(name);

    internal void AddCoroutine(string name) => _coroutines.Add(name);

    internal void AddWrap(string name) => _wraps.Add(name);

    internal void AddObject(string name) => _objects.Add(name);

    internal void AddNumber(string name) => _numbers.Add(name);

    // What was declared last is the likeliest: programs then hang together instead of consisting of strangers.
    private static string Pick(Random random, List<string> names) =>
        names[random.Next(2) == 0 ? names.Count - 1 : random.Next(names.Count)];
}
