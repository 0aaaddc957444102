using LuaBindGen.Conformance.Features;
using LuaBindGen.Conformance.Harness;

[assembly: LuaBindGen.LuaExport(typeof(Uri))]
[assembly: LuaBindGen.LuaExport(typeof(DateTimeKind))]
[assembly: LuaBindGen.LuaExport(typeof(Shelf<string>), "TextShelf")]
[assembly: LuaBindGen.LuaExport(typeof(Shelf<Counter>))]

namespace LuaBindGen.Conformance.Features;

/// <summary>Nested, generic and foreign types, naming policies, inheritance.</summary>
internal sealed class Types : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(A_type_is_registered_again), Host(An_inner_type_is_registered_before_its_outer)];

    private static void A_type_is_registered_again(CaseState state)
    {
        state.Lua.Register(LuaExports.All);
        Check.Equal("leaf base", state.Run<string>("names"));
    }

    private static void An_inner_type_is_registered_before_its_outer(CaseState state)
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.Branch);
        lua.Register(LuaExports.Tree);
        Check.Equal(3, lua.Run<int>("return Tree.Branch.new().length + Tree.height"));
    }
}

/// <summary>A fixture: a type with types inside.</summary>
[LuaExport]
public sealed class Tree
{
    public const int Height = 1;

    /// <summary>An exported type inside of an exported one.</summary>
    [LuaExport]
    public sealed class Branch
    {
        public int Length => 2;
    }

    /// <summary>An enum inside.</summary>
    [LuaExport]
    public enum Kind
    {
        Oak,
        Beech,
    }

    public Branch Cut() => new();

    public Kind Sort { get; set; } = Kind.Beech;
}

/// <summary>A fixture: a generic class.</summary>
/// <typeparam name="T">What is in it.</typeparam>
public sealed class Shelf<T>
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public void Put(T item) => _items.Add(item);

    public T Take()
    {
        var item = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        return item;
    }

    public async Task<T> TakeLaterAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return Take();
    }
}

/// <summary>A fixture: what uses the filled-in ones.</summary>
[LuaExport]
public static class Shelves
{
    public static Shelf<string> Texts { get; } = new();

    public static int CountOf(Shelf<string> shelf) => shelf.Count;
}

/// <summary>A fixture: names in camel case.</summary>
[LuaExport]
[LuaNaming(LuaNamingPolicy.CamelCase)]
public static class Camel
{
    public static int TwiceOf(int value) => value * 2;

    public static Task<int> ThriceOfAsync(int value) => Task.FromResult(value * 3);
}

/// <summary>A fixture: names as they are.</summary>
[LuaExport]
[LuaNaming(LuaNamingPolicy.AsDeclared)]
public static class Declared
{
    public static int TwiceOf(int value) => value * 2;
}

/// <summary>A fixture: a base that is not exported.</summary>
public abstract class Plant
{
    public virtual string Name => "base";

    public string Own => "base";

    public string Common() => "common";
}

/// <summary>A fixture: overrides one member and hides another.</summary>
[LuaExport]
public class Leaf : Plant
{
    public override string Name => "leaf";

    public new string Own => "hidden";

    public string BaseOwn => base.Own;
}
