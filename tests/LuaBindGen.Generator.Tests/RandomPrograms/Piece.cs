using System.Text;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>A piece of a program, on lines of its own, that can be left out: where it does not compile, and where a failure does not need it.</summary>
/// <param name="text">Its text, or what stands before the pieces in it.</param>
/// <param name="isNeeded">Whether the piece around it makes no sense without it.</param>
internal sealed class Piece(string text, bool isNeeded = false)
{
    private bool _isBase;
    private int _first;
    private int _last;

    public bool IsNeeded => isNeeded;

    public bool IsDropped { get; set; }

    public List<Piece> Inner { get; } = [];

    /// <summary>The clause of a type that names its base.</summary>
    public static Piece Base(string text) => new(text) { _isBase = true };

    public Piece With(params IEnumerable<Piece> inner)
    {
        Inner.AddRange(inner);
        return this;
    }

    public IEnumerable<Piece> All() => Inner.SelectMany(piece => piece.All()).Prepend(this);

    /// <summary>Writes what is left of it, and remembers its lines.</summary>
    public void Write(StringBuilder output, ref int line)
    {
        (_first, _last) = (line, -1);
        if (IsDropped)
            return;

        output.Append(text).Append('\n');
        line += 1 + text.Count(static letter => letter == '\n');
        foreach (var piece in Inner)
            piece.Write(output, ref line);
        _last = line - 1;
    }

    /// <summary>Drops the smallest piece that holds a line of what was written last; false where that is this one, or one that it needs.</summary>
    public bool DropAt(int line)
    {
        var culprit = Inner.Find(piece => piece._first <= line && line <= piece._last);
        if (culprit is null)
            return false;

        // One cause may have several errors.
        if (culprit.IsDropped || culprit.DropAt(line))
            return true;
        if (culprit.IsNeeded)
            return false;

        // A class that is wrong itself is mostly so because of its base.
        (culprit.Inner.Find(piece => piece is { _isBase: true, IsDropped: false }) ?? culprit).IsDropped = true;
        return true;
    }
}
