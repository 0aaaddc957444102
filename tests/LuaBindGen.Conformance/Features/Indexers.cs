using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Indexers, behind the members of an object.</summary>
internal sealed class Indexers : Feature;

/// <summary>A fixture: a row of numbers.</summary>
[LuaExport]
public class Row
{
    private readonly long[] _items = [10, 20, 30];

    public int Count => _items.Length;

    public string Name { get; set; } = "row";

    public long this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public void Clear() => Array.Clear(_items);
}

/// <summary>A fixture: its own indexer would take what that of its base class takes.</summary>
[LuaExport]
public sealed class NamedRow : Row
{
    public string this[LuaValue key] => "any";
}

/// <summary>A fixture: items by name and by number.</summary>
[LuaExport]
public sealed class Register
{
    private readonly Dictionary<string, string> _named = [];

    public string Kind => "register";

    public string? this[string name]
    {
        get => _named.GetValueOrDefault(name);
        set => _named[name] = value ?? "none";
    }

    public string this[long number] => "#" + number;

    public bool Has(string name) => _named.ContainsKey(name);
}

/// <summary>A fixture: a struct, of which a script has its own.</summary>
[LuaExport]
public struct Pair
{
    private long _first;
    private long _second;

    public long this[int index]
    {
        readonly get => index == 0 ? _first : _second;
        set => _ = index == 0 ? _first = value : _second = value;
    }
}

/// <summary>A fixture: it is no collection, whatever its length.</summary>
[LuaExport]
public class Rope
{
    public long Length => 3;
}
