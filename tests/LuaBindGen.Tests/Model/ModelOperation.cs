namespace LuaBindGen.Tests.Model;

/// <summary>How a wait ends.</summary>
internal enum Signal
{
    Go,
    Tell,
    Close,
}

/// <summary>An operation of the model.</summary>
internal sealed class ModelOperation(ModelRun run, int number)
{
    // Whoever goes on does so before the signal returns.
    private readonly TaskCompletionSource<Signal> _signal = new();

    internal int Number { get; } = number;

    internal Task<Signal> Waiting => _signal.Task;

    /// <summary>Whether it has neither been taken nor ended early.</summary>
    internal bool IsLive { get; private set; } = true;

    /// <summary>Whether its run knows that the task is done.</summary>
    internal bool IsCompleted { get; private set; }

    /// <summary>Whether the host has completed it.</summary>
    internal bool IsAnswered { get; set; }

    /// <summary>What its task fails with.</summary>
    internal string? Error { get; set; }

    /// <summary>The nested run that ends with it.</summary>
    internal ModelRun? Linked { get; set; }

    /// <summary>The turn of its completion.</summary>
    internal void Take()
    {
        if (!IsLive)
            return;
        IsCompleted = true;
        run.Wake();
    }

    internal void Deliver(Signal signal)
    {
        if (signal == Signal.Go)
            End();
        else
            EndEarly();
        _signal.SetResult(signal);
    }

    /// <summary>Its token fires, and with it that of a nested run.</summary>
    internal void EndEarly()
    {
        if (!IsLive)
            return;
        End();
        run.Fired.Add(Number);
        Linked?.FireToken();
    }

    private void End()
    {
        IsLive = false;
        _ = run.Live.Remove(this);
    }
}
