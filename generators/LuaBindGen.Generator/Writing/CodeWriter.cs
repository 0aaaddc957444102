using System.Text;

namespace LuaBindGen.Generator.Writing;

/// <summary>Collects lines of C# at the right depth. Lines end as on Unix wherever the compiler runs.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes an empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>Writes text of one or more lines, each at the depth of the writer.</summary>
    public void Line(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            Append(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }
    }

    /// <summary>Writes a directive, which stands at the start of its line.</summary>
    public void Directive(string text) => _text.Append(text).Append('\n');

    /// <summary>Writes a heading and braces around what is written until the block is disposed of.</summary>
    public Block Braces(string heading)
    {
        Line(heading);
        Line("{");
        _depth++;
        return new Block(this);
    }

    public override string ToString() => _text.ToString();

    private void Append(string text, int start, int end)
    {
        if (end > start)
            _text.Append(' ', _depth * IndentSize).Append(text, start, end - start);
        _text.Append('\n');
    }

    private void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>An open pair of braces.</summary>
    internal readonly struct Block(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
