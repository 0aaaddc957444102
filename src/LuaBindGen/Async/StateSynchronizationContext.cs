using LuaBindGen.States;

namespace LuaBindGen.Async;

/// <summary>Brings the continuations of exported async methods back into the state.</summary>
internal sealed class StateSynchronizationContext : SynchronizationContext
{
    private readonly LuaState _state;

    internal StateSynchronizationContext(LuaState state)
    {
        _state = state;
        // From here on the framework calls Wait where a thread blocks in this context; a thread that does not block pays nothing.
        SetWaitNotificationRequired();
    }

    public override int Wait(nint[] waitHandles, bool waitAll, int millisecondsTimeout)
    {
        if (millisecondsTimeout != 0)
            _state.Blocking.ThrowIfForEver();
        return base.Wait(waitHandles, waitAll, millisecondsTimeout);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        // A task that completes an operation calls back by way of its context on some drivers: an operation is a turn itself.
        if (state is Action { Target: Operation operation })
            operation.Complete();
        else
            _state.Gate.Queue(new PostedCallback(d, state));
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        using (_state.Enter())
            d(state);
    }

    public override SynchronizationContext CreateCopy() => this;

    private sealed class PostedCallback(SendOrPostCallback callback, object? argument) : Turn
    {
        // What a continuation throws here came from an `async void` method or a hand-made post: nobody awaits it. It ends
        // where such exceptions end under every other context: unhandled, on the thread pool, and never inside a script's turn.
        internal override void Take()
        {
            var before = ExecutionContext.Capture();
            try
            {
                callback(argument);
            }
            catch (Exception exception)
            {
                var captured = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
                ThreadPool.QueueUserWorkItem(static captured => captured.Throw(), captured, preferLocal: false);
            }
            finally
            {
                // Locals that it has set are not those of whoever pumps.
                if (before is not null)
                    ExecutionContext.Restore(before);
            }
        }

        // The state is gone; the method goes on all the same, and finds that out when it touches a Lua value.
        internal override void Abandon() =>
            ThreadPool.QueueUserWorkItem(static turn => turn.callback(turn.argument), (callback, argument), preferLocal: false);
    }
}
