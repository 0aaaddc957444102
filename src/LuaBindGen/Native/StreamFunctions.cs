using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LuaBindGen.CompilerServices;
using LuaBindGen.Streams;

namespace LuaBindGen.Native;

/// <summary>What scripts can do with streams.</summary>
internal static unsafe class StreamFunctions
{
    private const string Name = "Stream";

    /// <summary>Streams as scripts see them.</summary>
    internal static readonly LuaExportedType Export = new(Name, typeof(LuaStream), static type =>
    {
        type.Method("next", &Next);
        type.Method("close", &Close);
        type.Metamethod("__call", &Next);
        type.Metamethod("__close", &Close);
        type.Metamethod("__pairs", &Pairs);
    });

    /// <summary>(stream) -> the index of the next element, and the element; nil at the end.</summary>
    internal static readonly nint NextPair = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnNextPair;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Next(nint handle)
    {
        var call = new LuaCall(handle, "Stream:next");
        try
        {
            if (!call.CanWait())
                return call.CannotWait();
            return call.TryReadObject(1, out LuaStream? stream) ? stream.Step(ref call, isIndexed: false) : call.WrongReceiver(Name);
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnNextPair(nint handle)
    {
        var call = new LuaCall(handle, "pairs");
        try
        {
            if (!call.CanWait())
                return call.CannotWait();
            return call.TryReadObject(1, out LuaStream? stream) ? stream.Step(ref call, isIndexed: true) : call.WrongReceiver(Name);
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(nint handle)
    {
        var call = new LuaCall(handle, "Stream:close");
        try
        {
            if (!call.TryReadObject(1, out LuaStream? stream))
                return call.WrongReceiver(Name);
            if (call.CanWait())
                return call.Await(stream.CloseAsync());

            // Where a coroutine is being closed nothing can wait, and nothing has to: it ends all the same.
            call.State.Attend(stream.CloseAsync().AsTask());
            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Pairs(nint handle)
    {
        var call = new LuaCall(handle, "pairs");
        try
        {
            var stack = new LuaStack(handle);
            if (!call.TryReadObject(1, out LuaStream? _))
                return call.WrongReceiver(Name);
            stack.PushFunction(NextPair);
            stack.PushValue(1);
            stack.PushNil();
            stack.PushValue(1);
            return 4;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }
}
