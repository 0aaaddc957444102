using System.Text;
using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>Puts the tables of exported types where their names say: <c>Account</c> among the globals, <c>Account.Entry</c> into the first one; and where <c>require</c> finds them.</summary>
/// <remarks>The tables are held weakly: what a script takes out of the globals is not kept for a type that may never come.</remarks>
internal sealed class TypePaths(LuaState state)
{
    // Each part of a name needs a few slots, and the generator allows no more than sixteen.
    private const int Room = 100;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Puts the table on top where its name says, with the types in it that came before it. [-1, +0]</summary>
    internal void Place(LuaStack stack, string name)
    {
        if (!stack.HasRoomFor(Room))
            throw new InsufficientExecutionStackException($"No room to register '{name}'.");
        var table = stack.Top;
        foreach (var inner in _names.Where(other => OuterOf(other) == name))
        {
            if (!TryPush(stack, inner))
                continue;
            if (stack.TypeAt(table) != LuaType.Table)
                throw NoTable(inner, name);
            stack.RawSetField(table, Own(inner));
        }

        PushOuter(stack, name);
        stack.PushValue(table);
        stack.RawSetField(-2, Own(name));
        Remember(stack, table, name);
        stack.SetTop(table - 1);
    }

    // The table that a name is put into. What has yet to be registered, or never is, gets a table that stands for it; one that was put
    // there by the host or a script is used as it is. [-0, +1]
    private void PushOuter(LuaStack stack, string name)
    {
        if (OuterOf(name) is not { } outer)
        {
            stack.PushReference(state.Known.Globals);
            return;
        }

        if (TryPush(stack, outer))
        {
            if (stack.TypeAt(-1) != LuaType.Table)
                throw NoTable(name, outer);
            return;
        }

        PushOuter(stack, outer);
        if (stack.RawGetField(-1, Own(outer)) != LuaType.Table)
        {
            stack.Pop();
            stack.PushNewTable();
            stack.PushValue(-1);
            stack.RawSetField(-3, Own(outer));
        }

        stack.Remove(-2);
        Remember(stack, stack.Top, outer);
    }

    // [-0, +1 or +0]
    private bool TryPush(LuaStack stack, string name)
    {
        if (!_names.Contains(name))
            return false;
        stack.PushReference(state.Known.TypeTables);
        var found = stack.RawGetField(-1, Encoding.UTF8.GetBytes(name)) != LuaType.Nil;
        stack.Remove(-2);
        if (!found)
            stack.Pop();
        return found;
    }

    // [-0, +0]
    private void Remember(LuaStack stack, int table, string name)
    {
        _ = _names.Add(name);
        stack.PushReference(state.Known.TypeTables);
        stack.PushValue(table);
        stack.RawSetField(-2, Encoding.UTF8.GetBytes(name));
        stack.Pop();
        if (!state.Options.Libraries.HasFlag(LuaLibraries.Package))
            return;

        // What 'require' looks at first. Scripts have it as package.loaded, and may have put anything there: it is written raw.
        _ = stack.RawGetField(LuaStack.Registry, "_LOADED"u8);
        stack.PushValue(table);
        stack.RawSetField(-2, Encoding.UTF8.GetBytes(name));
        stack.Pop();
    }

    private static InvalidOperationException NoTable(string inner, string outer) =>
        new($"'{inner}' and '{outer}' cannot both be registered: '{outer}' is an enum, and nothing can be put into it.");

    private static string? OuterOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[..dot] : null;

    private static byte[] Own(string name) => Encoding.UTF8.GetBytes(name[(name.LastIndexOf('.') + 1)..]);
}
