using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using LuaBindGen.Conformance.Features;
using LuaBindGen.Conformance.Harness;

[assembly: LuaBindGen.LuaExport(typeof(Repository<Product>), "Products")]
[assembly: LuaBindGen.LuaExport(typeof(IRepository<Product>), "ProductSource")]

namespace LuaBindGen.Conformance.Features;

/// <summary>A repository and a unit of work, as programs with a database have them. None of it was written for scripts.</summary>
internal sealed class Shop : Feature;

/// <summary>A fixture: what is kept.</summary>
public abstract class Entity
{
    public int Id { get; set; }
}

/// <summary>A fixture: one kind of it.</summary>
[LuaExport]
public class Product : Entity
{
    public required string Name { get; set; }

    public decimal Price { get; set; }

    public DateTimeOffset? SoldAt { get; set; }

    public ICollection<string> Tags { get; } = new List<string>();
}

/// <summary>A fixture: a generic interface.</summary>
/// <typeparam name="T">What is kept.</typeparam>
public interface IRepository<T>
    where T : Entity
{
    int Count { get; }

    ValueTask<T?> FindAsync(int id, CancellationToken cancellationToken = default);

    [SuppressMessage("LuaBindGen", "LBG0004", Justification = "Scripts do without.")]
    IEnumerable<T> Where(Expression<Func<T, bool>> predicate);

    void Add(T item);

    void AddRange(params T[] items);

    bool Remove(T item);
}

/// <summary>A fixture: a generic class.</summary>
/// <typeparam name="T">What is kept.</typeparam>
public class Repository<T> : IRepository<T>
    where T : Entity
{
    private readonly List<T> _items = [];

    private int _last;

    public int Count => _items.Count;

    public T this[int id] => _items.Find(item => item.Id == id) ?? throw new KeyNotFoundException($"There is no {typeof(T).Name} {id}.");

    public async ValueTask<T?> FindAsync(int id, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return _items.Find(item => item.Id == id);
    }

    [SuppressMessage("LuaBindGen", "LBG0004", Justification = "Scripts do without.")]
    public IEnumerable<T> Where(Expression<Func<T, bool>> predicate) => [];

    public IReadOnlyList<T> All() => _items;

    public void Add(T item)
    {
        item.Id = ++_last;
        _items.Add(item);
    }

    public void AddRange(params T[] items)
    {
        foreach (var item in items)
            Add(item);
    }

    public bool Remove(T item) => _items.Remove(item);

    public bool TryGet(int id, out T? item)
    {
        item = _items.Find(other => other.Id == id);
        return item is not null;
    }

    [SuppressMessage("LuaBindGen", "LBG0006", Justification = "Scripts do without.")]
    public Repository<TOther> Cast<TOther>()
        where TOther : Entity => new();
}

/// <summary>A fixture: a unit of work.</summary>
[LuaExport]
public class ShopContext : IAsyncDisposable
{
    private int _pending;

    public Repository<Product> Products { get; } = new();

    public static int Closed { get; private set; }

    [SuppressMessage("LuaBindGen", "LBG0006", Justification = "Scripts do without.")]
    public event EventHandler? SavedChanges;

    public async Task<int> SaveChangesAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var saved = Products.Count - _pending;
        _pending = Products.Count;
        SavedChanges?.Invoke(this, EventArgs.Empty);
        return saved;
    }

    public int SaveChanges() => throw new InvalidOperationException("Nobody blocks here.");

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Closed++;
        GC.SuppressFinalize(this);
    }
}
