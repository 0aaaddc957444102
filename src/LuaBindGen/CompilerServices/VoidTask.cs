namespace LuaBindGen.CompilerServices;

/// <summary>A task without a result, where one with a result is wanted.</summary>
internal static class VoidTask
{
    internal static readonly LuaResultWriter<byte> PushNothing = static (ref LuaCall _, byte _) => { };

    // An async method of the platform's own, pooled: the state machine is the only cost, and it is reused.
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
    internal static async ValueTask<byte> Wrap(ValueTask task, bool keepsOrder)
    {
        await task.ConfigureAwait(keepsOrder);
        return 0;
    }
}
