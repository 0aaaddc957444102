using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LuaBindGen.Async;
using LuaBindGen.CompilerServices;

namespace LuaBindGen.Native;

/// <summary>What scripts can do with tasks that they keep.</summary>
internal static unsafe class TaskFunctions
{
    private const string Name = "Task";

    /// <summary>Tasks as scripts see them.</summary>
    internal static readonly LuaExportedType Export = new(Name, typeof(KeptTask), static type =>
    {
        type.Method("await", &Await);
        type.Property("done", &IsDone, null);
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Await(nint handle)
    {
        var call = new LuaCall(handle, "Task:await");
        try
        {
            if (!call.CanWait())
                return call.CannotWait();
            return call.TryReadObject(1, out KeptTask? task) ? task.Await(ref call) : call.WrongReceiver(Name);
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    private static int IsDone(ref LuaCall call)
    {
        if (!call.TryReadObject(1, out KeptTask? task))
            return call.WrongReceiver(Name);
        call.Push(task.Task.IsCompleted);
        return 1;
    }
}
