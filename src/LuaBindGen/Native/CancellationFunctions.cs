using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LuaBindGen.CompilerServices;

namespace LuaBindGen.Native;

/// <summary>What scripts can do with a <see cref="CancellationTokenSource"/>.</summary>
internal static unsafe class CancellationFunctions
{
    private const string Name = nameof(CancellationTokenSource);

    /// <summary>The type as scripts see it.</summary>
    internal static readonly LuaExportedType Export = new(Name, typeof(CancellationTokenSource), static type =>
    {
        type.Function("new", &New);
        type.Method("cancel", &Cancel);
        type.Method("cancel_after", &CancelAfter);
        type.Property("is_cancellation_requested", &IsCancellationRequested, null);
        type.Behaves(LuaBehaviours.Closing);
    });

    // It keeps the time of the state, which may be another one than the system's.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int New(nint handle)
    {
        var call = new LuaCall(handle, Name + ".new");
        try
        {
            call.PushObject(new CancellationTokenSource(Timeout.InfiniteTimeSpan, call.State.TimeProvider));
            return 1;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Cancel(nint handle)
    {
        var call = new LuaCall(handle, Name + ":cancel");
        try
        {
            if (!call.TryReadObject(1, out CancellationTokenSource? source))
                return call.WrongReceiver(Name);
            source.Cancel();
            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CancelAfter(nint handle)
    {
        var call = new LuaCall(handle, Name + ":cancel_after");
        try
        {
            if (!call.TryReadObject(1, out CancellationTokenSource? source))
                return call.WrongReceiver(Name);
            if (!call.TryReadAs(2, LuaCodecs.TimeSpan, out var time) || time < TimeSpan.Zero)
                return call.WrongArgument(1, "seconds", "number of seconds");
            source.CancelAfter(time);
            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    private static int IsCancellationRequested(ref LuaCall call)
    {
        if (!call.TryReadObject(1, out CancellationTokenSource? source))
            return call.WrongReceiver(Name);
        call.Push(source.IsCancellationRequested);
        return 1;
    }
}
