using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LuaBindGen.CompilerServices;
using LuaBindGen.Events;

namespace LuaBindGen.Native;

/// <summary>What scripts can do with events and connections.</summary>
internal static unsafe class EventFunctions
{
    /// <summary>Events as scripts see them.</summary>
    internal static readonly LuaExportedType Source = new("Event", typeof(EventSource), static type =>
    {
        type.Method("connect", &Connect);
        type.Method("wait", &Wait);
        type.Method("stream", &Stream);
    });

    /// <summary>Connections as scripts see them.</summary>
    internal static readonly LuaExportedType Connection = new("Connection", typeof(EventConnection), static type =>
    {
        type.Method("disconnect", &Disconnect);
        type.Property("connected", &IsConnected, null);
        type.Behaves(LuaBehaviours.Closing);
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Connect(nint handle)
    {
        var call = new LuaCall(handle, "Event:connect");
        try
        {
            if (!call.TryReadObject(1, out EventSource? source))
                return call.WrongReceiver("Event");
            if (!call.TryRead(2, out LuaFunction? function))
                return call.WrongArgument(1, "handler", "function");
            var connection = source.Connect(call.State, function);
            call.State.Events.Push(new LuaStack(handle), connection);
            return 1;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Wait(nint handle)
    {
        var call = new LuaCall(handle, "Event:wait");
        try
        {
            if (!call.TryReadObject(1, out EventSource? source))
                return call.WrongReceiver("Event");
            return call.CanWait() ? source.Wait(ref call) : call.CannotWait();
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Stream(nint handle)
    {
        var call = new LuaCall(handle, "Event:stream");
        try
        {
            return call.TryReadObject(1, out EventSource? source) ? source.Stream(ref call) : call.WrongReceiver("Event");
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Disconnect(nint handle)
    {
        var call = new LuaCall(handle, "Connection:disconnect");
        try
        {
            if (!call.TryReadObject(1, out EventConnection? connection))
                return call.WrongReceiver("Connection");
            connection.Dispose();
            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    private static int IsConnected(ref LuaCall call)
    {
        if (!call.TryReadObject(1, out EventConnection? connection))
            return call.WrongReceiver("Connection");
        call.Push(connection.IsConnected);
        return 1;
    }
}
