using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LuaBindGen.CompilerServices;

namespace LuaBindGen.Native;

/// <summary>By these a script waits for a module that another one loads (see require.lua).</summary>
internal static unsafe class ModuleFunctions
{
    /// <summary>(number): waits for the load with this number to end.</summary>
    internal static readonly nint Await = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnAwait;

    /// <summary>(number): the load has ended.</summary>
    internal static readonly nint Open = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnOpen;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnAwait(nint handle)
    {
        var call = new LuaCall(handle, "require");
        try
        {
            if (!call.CanWait())
                return call.CannotWait();
            return call.TryRead(1, out long number) ? call.Await(call.State.Modules.WaitAsync(number)) : call.WrongArgument(1, "number", "integer");
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnOpen(nint handle)
    {
        var call = new LuaCall(handle, "require");
        try
        {
            if (call.TryRead(1, out long number))
                call.State.Modules.End(number);
            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }
}
