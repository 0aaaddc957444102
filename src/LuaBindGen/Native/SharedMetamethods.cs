using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LuaBindGen.CompilerServices;
using LuaBindGen.Errors;
using LuaBindGen.Objects;

namespace LuaBindGen.Native;

/// <summary>The metamethods that do the same for every type: what they need is asked of the object itself.</summary>
/// <remarks>
/// A script with <c>debug</c> can call each with anything. So the view of an object says whether it has the behaviour, as its metatable would; an object
/// of another type, whose author left that out, is refused.
/// </remarks>
internal static unsafe class SharedMetamethods
{
    /// <summary>(object) -> its text.</summary>
    internal static readonly nint ToText = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnText;

    /// <summary>(object, object) -> whether they are equal.</summary>
    internal static readonly nint AreEqual = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnEqual;

    /// <summary>(object): disposes of it.</summary>
    internal static readonly nint Close = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnClose;

    /// <summary>(object): says how it is looped over.</summary>
    internal static readonly nint RefuseLoop = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnLoop;

    /// <summary>(loop) -> the next values; nil at the end.</summary>
    internal static readonly nint Step = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnStep;

    /// <summary>(loop): it has ended.</summary>
    internal static readonly nint EndLoop = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnEndLoop;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnText(nint handle)
    {
        var call = new LuaCall(handle, "tostring");
        try
        {
            var value = Find(ref call, handle, LuaBehaviours.Text);
            call.Push(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString() ?? "");
            return 1;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnEqual(nint handle)
    {
        var call = new LuaCall(handle, "==");
        try
        {
            var stack = new LuaStack(handle);
            var objects = call.State.Objects;
            call.Push(objects.Find(stack, 1) is { } one && objects.Find(stack, 2) is { } other && one.Equals(other));
            return 1;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnClose(nint handle)
    {
        var call = new LuaCall(handle, "<close>");
        try
        {
            var value = Find(ref call, handle, LuaBehaviours.Closing);
            if (value is IAsyncDisposable asynchronous && (value is not IDisposable || call.CanWait()))
                return call.CanWait() ? call.Await(asynchronous.DisposeAsync()) : call.CannotWait();
            (value as IDisposable)?.Dispose();
            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnLoop(nint handle)
    {
        var call = new LuaCall(handle, "for");
        try
        {
            var name = call.State.Objects.FindView(new LuaStack(handle), 1)?.Export.Name ?? "object";
            throw new LuaCallException(
                $"'{name}' is no function, and no iterator: each loop over it needs one of its own. Write 'for index, value in pairs(object) do'.");
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnStep(nint handle)
    {
        var call = new LuaCall(handle, "pairs");
        try
        {
            var stack = new LuaStack(handle);
            return call.State.Objects.Find(stack, 1) is Loop loop ? loop.Step(ref call, stack) : call.WrongReceiver("loop");
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnEndLoop(nint handle)
    {
        var call = new LuaCall(handle, "pairs");
        try
        {
            (call.State.Objects.Find(new LuaStack(handle), 1) as Loop)?.Dispose();
            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    private static object Find(ref LuaCall call, nint handle, LuaBehaviours behaviour)
    {
        var stack = new LuaStack(handle);
        return call.State.Objects.FindView(stack, 1) is { } view && view.Behaviours.HasFlag(behaviour)
            ? call.State.Objects.Find(stack, 1)!
            : throw new LuaCallException($"this is no object with that metamethod ({ArgumentDescription.Of(call.State, stack, 1)})");
    }
}
