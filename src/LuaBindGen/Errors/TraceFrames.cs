using System.Diagnostics;

namespace LuaBindGen.Errors;

/// <summary>The frames of a trace, in the form in which .NET shows its own. None of ours is among them.</summary>
internal static class TraceFrames
{
    private const string Indent = "   ";
    private const string At = Indent + "at ";
    private const string Product = "LuaBindGen";

    // By these a task or a context goes on: what was called stands in the frames around them.
    private static readonly string[] Plumbing =
    [
        "System.Runtime.CompilerServices.", "System.Runtime.ExceptionServices.", "System.Threading.ExecutionContext", "System.Threading.Tasks.",
    ];

    /// <summary>Where an exception came by, innermost first.</summary>
    internal static IEnumerable<string> Of(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (IsHidden(frame))
                continue;
            foreach (var line in new StackTrace(frame).ToString().Split('\n'))
                if (line.StartsWith(At, StringComparison.Ordinal))
                    yield return line.TrimEnd();
        }
    }

    /// <summary>The frames of a traceback of Lua's.</summary>
    /// <param name="traceback">The traceback.</param>
    /// <param name="isEntered">Whether the trace has come to its first frame from further in: what an exported method is to Lua, its C# frames have shown.</param>
    internal static IEnumerable<string> Of(Traceback traceback, bool isEntered) =>
        traceback.Frames.Where((frame, index) => index > 0 || !isEntered || !frame.StartsWith("[C]: ", StringComparison.Ordinal)).Select(Format);

    // "chunk:12: in function 'f'"; the other lines say what Lua left out.
    private static string Format(string frame)
    {
        var end = frame.IndexOf(": in ", StringComparison.Ordinal);
        return end < 0 ? Indent + frame.Replace('\t', ' ') : $"{At}{frame[..end]}{frame[(end + 1)..]}";
    }

    private static bool IsHidden(StackFrame frame)
    {
        if (DiagnosticMethodInfo.Create(frame) is not { DeclaringTypeName: { } type } method)
            return false;
        return method.DeclaringAssemblyName?.Split(',')[0] == Product
            || type.StartsWith(Product + ".Generated.", StringComparison.Ordinal)
            || Plumbing.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));
    }
}
