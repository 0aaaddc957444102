using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Objects.Views;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a collection that scripts see as it is. From a script a table is taken too, and copied.</summary>
internal sealed class ViewCodec<TCollection>(LuaCodec<TCollection> copy, CollectionView view) : LuaCodec<TCollection>
    where TCollection : class
{
    public override string Expected => copy.Expected;

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out TCollection value) => copy.TryRead(ref call, index, out value);

    public override void Push(ref LuaCall call, TCollection value)
    {
        if (value is null)
            call.Stack.PushNil();
        else
            call.State.Views.Push(call.Stack, value, view);
    }
}
