using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a delegate: a function of Lua. What came from the other side goes back as itself.</summary>
internal sealed class DelegateCodec<T>(Func<LuaFunction, T> make, nint function) : LuaCodec<T>
    where T : class
{
    public override string Expected => "function";

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (call.Stack.TypeAt(index) != LuaType.Function)
            return false;
        value = call.State.Delegates.Find(call.Stack, index) as T;
        if (value is null && call.TryRead(index, out LuaFunction? handle))
            value = make(handle);
        return value is not null;
    }

    public override void Push(ref LuaCall call, T value)
    {
        var target = value is Delegate { HasSingleTarget: true } single ? single.Target : value;
        if (target is LuaCallback callback && ReferenceEquals(callback.Function.State, call.State))
            callback.Function.Push(call.State, call.Stack);
        else
            call.State.Delegates.Push(call.Stack, value, typeof(T), function);
    }
}
