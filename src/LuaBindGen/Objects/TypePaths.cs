using System.Text;
using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>Puts the tables of exported types where their names say: <c>Account</c> among the globals, <c>Account.Entry</c> into the first one.</summary>
/// <remarks>The tables are held weakly: what a script takes out of the globals is not kept for a type that may never come.</remarks>
internal sealed class TypePaths(LuaState state)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Puts the table on top where its name says, with the types in it that came before it. [-1, +0]</summary>
    internal void Place(LuaStack stack, string name)
    {
        var table = stack.Top;
        foreach (var inner in _names.Where(other => OuterOf(other) == name))
        {
            if (TryPush(stack, inner))
                stack.RawSetField(table, Own(inner));
        }

        if (OuterOf(name) is not { } outer)
            stack.PushReference(state.Known.Globals);
        else if (!TryPush(stack, outer))
            PushNew(stack, outer);
        stack.PushValue(table);
        stack.RawSetField(-2, Own(name));
        Remember(stack, table, name);
        stack.SetTop(table - 1);
    }

    // Stands for a type that has yet to be registered, or never is. [-0, +1]
    private void PushNew(LuaStack stack, string name)
    {
        stack.PushNewTable();
        stack.PushValue(-1);
        Place(stack, name);
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
    }

    private static string? OuterOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[..dot] : null;

    private static byte[] Own(string name) => Encoding.UTF8.GetBytes(name[(name.LastIndexOf('.') + 1)..]);
}
