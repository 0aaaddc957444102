namespace LuaBindGen.Tests.Model;

/// <summary>A coroutine of the model.</summary>
/// <param name="parent">The one that resumes it; null for that of a run.</param>
/// <param name="isRaw">Whether an error ends it.</param>
/// <param name="isPolled">Whether a scheduler drives it.</param>
internal sealed class ModelCoroutine(ModelCoroutine? parent = null, bool isRaw = false, bool isPolled = false)
{
    /// <summary>How many of its running functions are called under <c>pcall</c>.</summary>
    internal int Protected { get; set; }

    /// <summary>Whether it is being closed, so that nothing in it can wait.</summary>
    internal bool IsClosing { get; set; }

    /// <summary>Whether it has ended, or will never be resumed again.</summary>
    internal bool IsOver { get; set; }

    /// <summary>The error that ended it.</summary>
    internal string? Fatal { get; private set; }

    /// <summary>What the innermost of the coroutines in it waits for; kept by the one that the driver or a scheduler resumes.</summary>
    internal ModelOperation? Pending { get; set; }

    internal bool IsMain => parent is null;

    internal bool CanWait => !IsClosing && parent?.CanWait != false;

    /// <summary>The one that the driver or a scheduler resumes.</summary>
    internal ModelCoroutine Root => IsMain || isPolled ? this : parent!.Root;

    /// <summary>An error raised in it. Where nothing catches it, handlers run when the coroutine is closed, and cannot wait.</summary>
    internal ModelError Fail(string kind)
    {
        if (isRaw && Protected == 0)
        {
            Fatal ??= kind;
            IsClosing = true;
        }
        return new ModelError(kind);
    }

    /// <summary>Goes on with what it waits for.</summary>
    internal void Deliver(Signal signal)
    {
        var operation = Pending!;
        Pending = null;
        operation.Deliver(signal);
    }

    /// <summary>Closes it: it ends before this returns.</summary>
    internal void Close()
    {
        if (IsOver)
            return;
        IsClosing = true;
        Deliver(Signal.Close);
    }
}
