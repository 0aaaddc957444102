using System.Runtime.CompilerServices;

namespace LuaBindGen.Conformance.Harness;

/// <summary>What the scripts of one state wait for, in the order of their calls. The case decides when it is done.</summary>
internal sealed class Desk
{
    // By state: exported methods are static, and find theirs by the state that they are called in.
    private static readonly ConditionalWeakTable<LuaState, Desk> Desks = [];

    private readonly List<Wait> _waits = [];
    private int _answered;

    internal static Desk Of(LuaState state) => Desks.GetOrCreateValue(state);

    /// <summary>Everything that ever waited.</summary>
    internal IReadOnlyList<Wait> Waits => _waits;

    /// <summary>A new wait.</summary>
    internal async Task<long> WaitAsync(long value, CancellationToken token)
    {
        var wait = new Wait(value, token);
        _waits.Add(wait);
        return await wait.Task.ConfigureAwait(false);
    }

    /// <summary>Completes what waits now.</summary>
    /// <returns>How many waits that were, without those that had been cancelled.</returns>
    internal int AnswerAll()
    {
        var answered = 0;
        for (; _answered < _waits.Count; _answered++)
        {
            answered += _waits[_answered].IsCancelled ? 0 : 1;
            _waits[_answered].Answer();
        }
        return answered;
    }

    /// <summary>Lets go of all waits, with their tasks.</summary>
    internal void Forget()
    {
        _waits.Clear();
        _answered = 0;
    }

    /// <summary>One wait.</summary>
    /// <remarks>It continues on the thread that answers, so that the completion has queued when the answer returns.</remarks>
    internal sealed class Wait(long value, CancellationToken token)
    {
        private readonly TaskCompletionSource<long> _source = new();

        internal Task<long> Task => _source.Task;

        /// <summary>Whether the token that the method was given has fired.</summary>
        internal bool IsCancelled => token.IsCancellationRequested;

        internal void Answer() => _source.TrySetResult(value);

        internal void Fail(Exception exception) => _source.TrySetException(exception);
    }
}
