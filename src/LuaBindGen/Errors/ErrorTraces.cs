using System.Text;
using System.Text.RegularExpressions;
using LuaBindGen.Native;

namespace LuaBindGen.Errors;

/// <summary>Where errors have come by that are still on their way: through coroutines that they ended, and through C#.</summary>
/// <remarks>
/// Each run has its own, and the state has one for synchronous calls. An error is known again by what was raised: an object by its identity, a text by its end,
/// since positions are put in front of it on the way. Only the latest are kept: a script may catch any of them.
/// </remarks>
internal sealed partial class ErrorTraces(LuaState state)
{
    private const int Most = 8;
    private const int LongestText = 16 * 1024;

    private readonly List<Entry> _entries = [];

    /// <summary>An error has ended a coroutine. [-0, +0]</summary>
    /// <param name="stack">Where the error is.</param>
    /// <param name="index">Its index.</param>
    /// <param name="coroutine">The coroutine.</param>
    internal void NoteCoroutine(LuaStack stack, int index, LuaStack coroutine)
    {
        // A wrapped one that has waited is seen twice.
        if (_entries.Count > 0 && _entries[^1].Coroutine == coroutine.Handle && IsSame(_entries[^1], stack, index, traceback: null))
            return;
        Keep(stack, index, Take(stack, index, new Traceback(stack.Traceback(coroutine, 0))), coroutine.Handle);
    }

    /// <summary>An error of a nested run or call has come through C#, and is raised anew. [-0, +0]</summary>
    internal void NotePassing(LuaStack stack, int index, LuaException exception) =>
        Keep(stack, index, [.. exception.Frames, .. TraceFrames.Of(exception)]);

    /// <summary>The whole trace of an error up to here, innermost frame first. [-0, +0]</summary>
    internal List<string> Take(LuaStack stack, int index, Traceback? traceback)
    {
        var entry = _entries.FindLast(entry => IsSame(entry, stack, index, traceback));
        if (entry is not null)
            _ = _entries.Remove(entry);
        var frames = entry?.Frames ?? (state.Objects.Find(stack, index) is HostError error ? [.. TraceFrames.Of(error.Exception)] : []);
        if (traceback is not null)
            frames.AddRange([.. TraceFrames.Of(traceback, isEntered: frames.Count > 0)]);
        return frames;
    }

    private void Keep(LuaStack stack, int index, List<string> frames, nint coroutine = 0)
    {
        if (frames.Count == 0 || Identity(stack, index) is not { } identity)
            return;
        if (stack.TypeAt(index) != LuaType.String)
        {
            // Weak: when the object is gone, another one at its address is not taken for it.
            stack.PushReference(state.Known.Raised);
            stack.PushValue(index < 0 ? index - 1 : index);
            stack.RawSet(-2, (long)stack.PointerAt(-1));
            stack.Pop();
        }
        _entries.Add(new Entry(identity, frames, coroutine));
        if (_entries.Count > Most)
            _entries.RemoveAt(0);
    }

    private bool IsSame(Entry entry, LuaStack stack, int index, Traceback? traceback)
    {
        if (Identity(stack, index) is not { } identity)
            return false;
        if (identity is string text)
        {
            // What code of ours raises has just been noted. Else a text without a position may be any that is like it.
            return entry.Identity is string end && text.EndsWith(end, StringComparison.Ordinal)
                && (traceback?.IsPassedOn == true || Position().IsMatch(end));
        }
        if (!identity.Equals(entry.Identity))
            return false;
        stack.PushReference(state.Known.Raised);
        var isAlive = stack.RawGet(-1, (long)(nint)identity) != LuaType.Nil;
        stack.Pop(2);
        return isAlive;
    }

    // Numbers, booleans and nil are what they are wherever they are raised.
    private static object? Identity(LuaStack stack, int index) => stack.TypeAt(index) switch
    {
        LuaType.Nil or LuaType.Boolean or LuaType.Number or LuaType.LightUserdata => null,
        LuaType.String => stack.Bytes(index) is { Length: > 0 and <= LongestText } bytes ? Encoding.UTF8.GetString(bytes) : null,
        _ => stack.PointerAt(index),
    };

    [GeneratedRegex(@":\d+: ")]
    private static partial Regex Position();

    private sealed record Entry(object Identity, List<string> Frames, nint Coroutine);
}
