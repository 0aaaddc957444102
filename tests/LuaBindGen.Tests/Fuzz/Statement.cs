namespace LuaBindGen.Tests.Fuzz;

/// <summary>A statement of a random program, or a block of them. What can be left out for a smaller program is one of these.</summary>
internal sealed class Statement(string open, string close = "", List<Statement>? body = null)
{
    internal List<Statement> Body { get; } = body ?? [];

    internal void Write(System.Text.StringBuilder text, int depth)
    {
        if (open.Length > 0)
            text.Append(' ', depth * 2).Append(open).Append('\n');
        foreach (var statement in Body)
            statement.Write(text, depth + 1);
        if (close.Length > 0)
            text.Append(' ', depth * 2).Append(close).Append('\n');
    }
}
