using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>One trace: the frames of Lua and C#, in the order of the calls, without any of ours.</summary>
internal sealed class Traces : Feature
{
    private const string Throw = "Host.Throw";
    private const string Fail = "Host.FailAsync";
    private const string Apply = "Host.Apply";
    private const string Call = "NestingFunctions.CallAsync";
    private const string Deep = "TracingFunctions.FailAsync";
    private const string Deeper = "TracingFunctions.DeeperAsync";

    protected override IEnumerable<Case> HostCases => Expected.Select(pair =>
        new Case(this, pair.Script.Replace('_', ' '), state =>
        {
            Check.Sequence(pair.Frames, Frames(state, pair.Script));
            return Task.CompletedTask;
        }));

    // C# frames by type and method alone: NativeAOT shows no parameters, and lines move.
    private static IReadOnlyList<(string Script, string[] Frames)> Expected { get; } =
    [
        ("throws", [Throw, "Traces.lua:2 in upvalue 'inner'", "Traces.lua:4 in function <Traces.lua:4>"]),
        ("fails_late", [Fail, "Traces.lua:7 in function <Traces.lua:6>"]),
        ("raises_text", ["Traces.lua:11 in local 'deep'", "Traces.lua:12 in function <Traces.lua:10>"]),
        ("fails_in_wrapped", [Deeper, Deep, "Traces.lua:17 in function <Traces.lua:15>", "Traces.lua:23 in function <Traces.lua:21>", "Traces.lua:25 in function <Traces.lua:20>"]),
        ("fails_in_resumed", [Deeper, Deep, "Traces.lua:17 in function <Traces.lua:15>", "Traces.lua:30 in function <Traces.lua:29>", "Traces.lua:33 in function <Traces.lua:28>"]),
        ("raises_text_in_wrapped", ["Traces.lua:37 in function <Traces.lua:37>", "Traces.lua:38 in function <Traces.lua:36>"]),
        ("raises_bare_text_in_wrapped", ["Traces.lua:42 in function <Traces.lua:42>", "Traces.lua:43 in function <Traces.lua:41>"]),
        ("raises_the_same_text_later", ["Traces.lua:49 in function <Traces.lua:46>"]),
        ("raises_a_table_in_wrapped", ["Traces.lua:53 in function <Traces.lua:53>", "Traces.lua:54 in function <Traces.lua:52>"]),
        ("nests", [Fail, "Traces.lua:60 in function <Traces.lua:59>", Call, "Traces.lua:59 in function <Traces.lua:58>", Call, "Traces.lua:58 in function <Traces.lua:57>"]),
        ("nests_text", ["Traces.lua:67 in function <Traces.lua:66>", Call, "Traces.lua:66 in function <Traces.lua:65>"]),
        ("calls_back", [Throw, "Traces.lua:2 in upvalue 'inner'", "Traces.lua:72 in function <Traces.lua:72>", Apply, "Traces.lua:72 in function <Traces.lua:71>"]),
        ("rethrows", [Throw, "Traces.lua:77 in function <Traces.lua:75>"]),
        ("fails_while_closing", ["Traces.lua:81 in function <Traces.lua:81>"]),
        ("is_called_wrongly", ["[C] in field 'add'", "Traces.lua:86 in function <Traces.lua:85>"]),
        ("nests_in_a_coroutine", [Fail, "Traces.lua:92 in function <Traces.lua:91>", Call, "Traces.lua:91 in function <Traces.lua:90>", "Traces.lua:93 in function <Traces.lua:89>"]),
    ];

    private static IEnumerable<string> Frames(CaseState state, string script)
    {
        var exception = Check.Throws<LuaException>(() => state.Run<long>(script));
        Check.Contains(exception.StackTrace!, exception.ToString());
        // The last ones are those of the case itself.
        return exception.StackTrace!.Split('\n').TakeWhile(static line => !line.Contains(nameof(CaseState) + ".Run", StringComparison.Ordinal)).Select(Shorten);
    }

    private static string Shorten(string line)
    {
        var frame = line.TrimEnd()["   at ".Length..];
        if (frame.Contains(".lua:", StringComparison.Ordinal) || frame[0] == '[')
            return frame;
        // JIT: Host.FailAsync(String message). NativeAOT: Host.<FailAsync>d__4.MoveNext() + 0x8f.
        var name = frame.Split('(')[0].Replace(".MoveNext", "", StringComparison.Ordinal);
        return string.Join('.', name.Split('.')[^2..].Select(static part => part.Trim('<').Split('>')[0]));
    }
}

/// <summary>A fixture: methods between which an exception travels.</summary>
[LuaExport("tracing")]
public static class TracingFunctions
{
    public static async Task FailAsync(string message, LuaState state, CancellationToken token)
    {
        await Desk.Of(state).WaitAsync(0, token);
        await DeeperAsync(message);
    }

    private static async Task DeeperAsync(string message)
    {
        await Task.CompletedTask;
        throw new InvalidOperationException(message);
    }
}
