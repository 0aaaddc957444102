using LuaBindGen.Async;
using LuaBindGen.Native;

namespace LuaBindGen.Events;

/// <summary>One call of an event's handler. Where that was disconnected before its turn came, nothing is called.</summary>
internal sealed class HandlerBody<T>(EventConnection connection, CallbackCall<T> call) : RunBody
{
    internal override bool IsAttended => false;

    internal override int Push(LuaState state, LuaStack stack)
    {
        if (connection.IsConnected)
            return call.Push(state, stack);

        // A run calls something: this does nothing that anybody would see.
        stack.PushReference(state.Known.ToText);
        stack.PushNil();
        return 1;
    }
}
