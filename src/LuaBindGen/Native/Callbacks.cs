using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using LuaBindGen.Async;
using LuaBindGen.CompilerServices;
using LuaBindGen.Errors;

namespace LuaBindGen.Native;

/// <summary>The library's own functions that Lua calls. None lets an exception out: that would end the process.</summary>
internal static unsafe class Callbacks
{
    /// <summary>(awaiter, index) -> whether its operation is done.</summary>
    internal static readonly nint CompleteOperation = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnComplete;

    /// <summary>(awaiter): its coroutine ended first.</summary>
    internal static readonly nint CancelOperation = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnCancel;

    /// <summary>(awaiter): it was collected.</summary>
    internal static readonly nint CollectAwaiter = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnCollectAwaiter;

    /// <summary>(userdata): it was collected.</summary>
    internal static readonly nint CollectObject = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnCollectObject;

    /// <summary>(value) -> the text of an error object, any other value as it is.</summary>
    internal static readonly nint ErrorText = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnErrorText;

    /// <summary>(error object, key) -> its message or type.</summary>
    internal static readonly nint ErrorField = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnErrorField;

    /// <summary>(error) -> the same; keeps the traceback for the host.</summary>
    internal static readonly nint MessageHandler = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnMessage;

    /// <summary>The same for the error that ends a run.</summary>
    internal static readonly nint RunMessageHandler = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnRunMessage;

    /// <summary>(coroutine, error): the error has ended the coroutine; keeps the traceback for the host.</summary>
    internal static readonly nint NoteFailure = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnFailure;

    /// <summary>(): gives the running coroutine the hook that its state has.</summary>
    internal static readonly nint RestoreHook = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnRestoreHook;

    /// <summary>A hook: suspends the running coroutine at the end of its time slice.</summary>
    internal static readonly nint CountHook = (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&OnCount;

    /// <summary>A writer of lua_dump; its data is a handle to a stream.</summary>
    internal static readonly nint WriteCode = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, nuint, nint, int>)&OnWrite;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    [SkipLocalsInit]
    private static int OnComplete(nint handle)
    {
        // The script that waits is three levels up: this function, the awaiter's __close, the function that waits, the script.
        const int Script = 3;
        var stack = new LuaStack(handle);
        var state = StateAnchor.Find(handle);
        try
        {
            var operation = state.Operations.FindNumbered(stack, 1, numberIndex: 2);
            if (operation is null || !operation.IsLive)
            {
                return state.CurrentRun?.Ending is { } end
                    ? ExitSlot.RaiseEnd(state, stack, end, Script)
                    : ExitSlot.Raise(state, stack, new OperationCanceledException("The wait has ended: its run is over."), Script);
            }
            if (!operation.IsCompleted)
            {
                stack.Push(false);
                return 1;
            }
            Activation frame;
            var isOwn = FrameResults.TryFindOwn(stack, operation.Awaiter, &frame);
            var call = new LuaCall(state, stack, operation.Function, Script);
            operation.End();
            if (!isOwn)
                throw new InvalidOperationException("The wait was moved to a frame that is not its own.");
            operation.PushResults(ref call);
            if (!FrameResults.TryWrite(stack, &frame, operation.Results))
                throw new InvalidOperationException("The results do not fit into the frame that waits for them.");
            stack.Push(true);
            return 1;
        }
        catch (Exception exception)
        {
            return ExitSlot.Raise(state, stack, exception, Script);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCancel(nint handle)
    {
        try
        {
            StateAnchor.Find(handle).Operations.Find(new LuaStack(handle), 1)?.EndEarly();
        }
        catch (Exception)
        {
            // EndEarly sees to its own failures; what is left is a want of memory, and the operation has ended by then.
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCollectAwaiter(nint handle)
    {
        try
        {
            StateAnchor.Find(handle).Operations.NoteCollected(new LuaStack(handle), 1);
        }
        catch (Exception)
        {
            // A want of memory: the operation ends with its run instead.
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCollectObject(nint handle)
    {
        try
        {
            StateAnchor.Find(handle).Objects.Collect(new LuaStack(handle), 1);
        }
        catch (Exception)
        {
            // A want of memory: the object stays in its table until the state ends.
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnErrorText(nint handle)
    {
        var stack = new LuaStack(handle);
        var state = StateAnchor.Find(handle);
        try
        {
            stack.SetTop(1);
            if (state.Objects.Find(stack, 1) is HostError error)
                stack.Push(Encoding.UTF8.GetBytes(error.Text));
            return 1;
        }
        catch (Exception exception)
        {
            return ExitSlot.Raise(state, stack, exception, level: 1);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnErrorField(nint handle)
    {
        var stack = new LuaStack(handle);
        var state = StateAnchor.Find(handle);
        try
        {
            if (state.Objects.Find(stack, 1) is not HostError error)
                return 0;
            var key = stack.Bytes(2);
            if (key.SequenceEqual("message"u8))
                stack.Push(Encoding.UTF8.GetBytes(error.Message));
            else if (key.SequenceEqual("type"u8))
                stack.Push(Encoding.UTF8.GetBytes(error.Exception.GetType().Name));
            else if (key.SequenceEqual("reason"u8) && error.Reason is { } reason)
                stack.Push(Encoding.UTF8.GetBytes(reason));
            else
                stack.PushNil();
            return 1;
        }
        catch (Exception exception)
        {
            return ExitSlot.Raise(state, stack, exception, level: 1);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnMessage(nint handle)
    {
        try
        {
            var stack = new LuaStack(handle);
            StateAnchor.Find(handle).LastTraceback = stack.Traceback(stack, 1);
        }
        catch (Exception)
        {
            // Without memory there is no traceback; the error itself goes on.
        }
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnRunMessage(nint handle)
    {
        try
        {
            var stack = new LuaStack(handle);
            if (StateAnchor.Find(handle).CurrentRun is { } run)
                run.Traceback = stack.Traceback(stack, 1);
        }
        catch (Exception)
        {
            // As above.
        }
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnFailure(nint handle)
    {
        try
        {
            var stack = new LuaStack(handle);
            var ended = new LuaStack(stack.ThreadAt(1));
            StateAnchor.Find(handle).Traces.NoteCoroutine(stack, 2, ended);
        }
        catch (Exception)
        {
            // As above.
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnRestoreHook(nint handle)
    {
        try
        {
            TimeSlices.Hook(new LuaStack(handle), StateAnchor.Find(handle));
        }
        catch (Exception)
        {
            // Nothing in it throws.
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnCount(nint handle, nint activation)
    {
        try
        {
            var state = StateAnchor.Find(handle);
            var stack = new LuaStack(handle);
            if (state.Slices is not { IsOver: true } slices)
                return;
            if (!state.CanSuspend(stack))
            {
                if (slices.IsHopeless)
                {
                    stack.PushReference(state.Known.Halt);
                    _ = stack.Call(0, 0);
                }
                return;
            }
            // Our own chunks have steps that belong together; they are over in a moment.
            if (stack.IsInOwnChunk())
                return;
            slices.NoteOver();
            // In a hook it returns: Lua suspends the coroutine when the hook has (manual §4.6, lua_yield).
            _ = NativeMethods.lua_yield_in_hook(handle, 0, 0, 0);
        }
        catch (Exception)
        {
            // A want of memory: the script goes on, and the hook comes again.
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnWrite(nint state, byte* code, nuint size, nint data)
    {
        try
        {
            GCHandle<MemoryStream>.FromIntPtr(data).Target.Write(new ReadOnlySpan<byte>(code, checked((int)size)));
            return 0;
        }
        catch (Exception)
        {
            return 1;
        }
    }
}
