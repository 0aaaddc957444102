using LuaBindGen;
using LuaBindGen.Tests.Fixtures;

[assembly: LuaExport(typeof(Uri))]
[assembly: LuaExport(typeof(DateTimeOffset))]
[assembly: LuaExport(typeof(System.Text.Json.Nodes.JsonNode))]
[assembly: LuaExport(typeof(Shelf<Account>), "Accounts")]
[assembly: LuaExport(typeof(Shelf<string>))]

namespace LuaBindGen.Tests.Fixtures;

/// <summary>A generic class, exported for two types that fill it in.</summary>
public class Shelf<T>
    where T : class
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public required T First { get; init; }

    [field: ThreadStatic]
    public static T? Last { get; set; }

    public Shelf<T> Put(T item)
    {
        _items.Add(item);
        return this;
    }

    public async Task<T?> FindAsync(int position)
    {
        await Task.Yield();
        return position < _items.Count ? _items[position] : null;
    }
}

/// <summary>Takes and returns types that attributes of the assembly export.</summary>
[LuaExport]
public static class Library
{
    public static Uri Join(Uri root, string path) => new(root, path);

    public static Shelf<Account> ShelfOf(Account account) => new Shelf<Account> { First = account }.Put(account);

    public static int Count(Shelf<Account>? shelf) => shelf?.Count ?? -1;
}
