using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>A traceback of Lua's, read: its lines without those of ours.</summary>
/// <remarks>
/// The host knows nothing of our own frames: of the chunks of ours, of what they call, and, for a C# exception, of Lua's own <c>error</c>,
/// by which it is raised (see <see cref="ExitSlot"/>).
/// </remarks>
internal sealed class Traceback
{
    private const string Own = "\t" + LuaDebug.OwnSource;
    private const string Error = "\t[C]: in function 'error'";

    private readonly List<string> _lines;

    private readonly int _outer;

    /// <summary>Reads a text of Lua's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="outer">That of the frames below a synchronous call, which go on.</param>
    internal Traceback(string text, string outer = "")
    {
        _lines = [.. text.Split('\n')];
        IsPassedOn = _lines.Count > 2 && _lines[1] == Error && IsOurs(_lines[2]);
        RemoveOurs(_lines);
        var below = outer.Split('\n').ToList();
        RemoveOurs(below);
        // Where Lua has left out the middle of a deep stack, less of the two is the same.
        while (_outer < Math.Min(_lines.Count, below.Count) - 1 && _lines[^(_outer + 1)] == below[^(_outer + 1)])
            _outer++;
    }

    /// <summary>Whether code of ours raised the error, which came from further in: from a coroutine, or through C#.</summary>
    internal bool IsPassedOn { get; }

    /// <summary>The frames, innermost first, without Lua's <c>error</c>: by that a script throws.</summary>
    internal IEnumerable<string> Frames => _lines.SkipLast(_outer).Skip(StartsWithError ? 2 : 1).Select(static line => line.TrimStart('\t'));

    private bool StartsWithError => _lines.Count > 1 && _lines[1] == Error;

    private static bool IsOurs(string line) => line.StartsWith(Own, StringComparison.Ordinal);

    private static void RemoveOurs(List<string> lines)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            // What a function of ours has tail-called is ours too.
            if (IsOurs(lines[i]) && i + 1 < lines.Count && lines[i + 1] == "\t(...tail calls...)")
                lines.RemoveAt(i + 1);
            if (IsOurs(lines[i]) || lines[i] is "\t[C]: in upvalue 'complete'" or "\t[C]: in upvalue 'resume'")
                lines.RemoveAt(i);
        }
        // Every run is executed under an xpcall of ours.
        if (lines.Count > 1 && lines[^1] == "\t[C]: in function 'xpcall'")
            lines.RemoveAt(lines.Count - 1);
    }

    /// <summary>Lua's text without our lines.</summary>
    /// <param name="isHostError">Whether a C# exception was raised.</param>
    internal string ToText(bool isHostError)
    {
        var lines = isHostError && StartsWithError ? _lines.Where(static (_, index) => index != 1) : _lines;
        return string.Join('\n', lines);
    }
}
