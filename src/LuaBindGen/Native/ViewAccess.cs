using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LuaBindGen.CompilerServices;
using LuaBindGen.Objects.Views;

namespace LuaBindGen.Native;

/// <summary>The metamethods of collections that scripts see as they are.</summary>
/// <remarks>The object's own view decides, not the metatable that led here (see <see cref="PropertyAccess"/>). No exception gets out.</remarks>
internal static unsafe class ViewAccess
{
    private const int Object = 1;
    private const int Key = 2;
    private const int Order = LuaStack.Registry - 1;

    // What follows the last key: nothing that a key could be.
    private const nint End = 1;

    /// <summary>(collection, key) -> the item, or nil.</summary>
    internal static readonly nint Reader = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnRead;

    /// <summary>(collection, key, value): sets the item.</summary>
    internal static readonly nint Writer = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnWrite;

    /// <summary>(collection) -> how many items.</summary>
    internal static readonly nint Counter = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnCount;

    /// <summary>(collection) -> what a generic for needs.</summary>
    internal static readonly nint Pairs = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnPairs;

    private static readonly nint NextIndex = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnNextIndex;

    // The upvalue holds for each key the next one, and the first one for the collection itself: keys as they were when the loop began.
    private static readonly nint NextKey = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnNextKey;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnRead(nint handle)
    {
        var call = Begin(handle, out var view, out var collection);
        try
        {
            if (view is null)
                return call.WrongReceiver("collection");
            call.Stack.SetTop(Key);
            view.Get(ref call, collection!, Key);
            return 1;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnWrite(nint handle)
    {
        var call = Begin(handle, out var view, out var collection);
        try
        {
            if (view is null)
                return call.WrongReceiver("collection");
            call.Stack.SetTop(Key + 1);
            return view.TrySet(ref call, collection!, Key, out var expected) ? 0 : call.WrongItem(Key, expected);
        }
        catch (LuaCallException exception)
        {
            return call.CannotSet(Key, exception.Message);
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCount(nint handle)
    {
        var call = Begin(handle, out var view, out var collection);
        try
        {
            if (view is null)
                return call.WrongReceiver("collection");
            call.Push((long)view.Count(collection!));
            return 1;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnPairs(nint handle)
    {
        var call = Begin(handle, out var view, out var collection);
        try
        {
            if (view is null)
                return call.WrongReceiver("collection");
            var stack = call.Stack;
            stack.SetTop(Object);
            if (view.IsList)
                stack.PushFunction(NextIndex);
            else
                PushKeys(ref call, view, collection!);
            stack.PushValue(Object);
            stack.PushNil();
            return 3;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnNextIndex(nint handle)
    {
        var call = Begin(handle, out var view, out var collection);
        try
        {
            if (view is null)
                return call.WrongReceiver("collection");
            var stack = call.Stack;
            _ = stack.TryInteger(Key, out var index);
            if (index < 0 || index >= view.Count(collection!))
                return 0;
            stack.SetTop(Object);
            stack.Push(index + 1);
            view.Get(ref call, collection!, Key);
            return 2;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnNextKey(nint handle)
    {
        var call = Begin(handle, out var view, out var collection);
        try
        {
            if (view is null)
                return call.WrongReceiver("collection");
            var stack = call.Stack;
            stack.SetTop(Key);
            if (call.IsAbsent(Key))
            {
                stack.Pop();
                stack.PushValue(Object);
            }

            while (stack.RawGet(Order) is not (LuaType.Nil or LuaType.LightUserdata))
            {
                view.Get(ref call, collection!, Key);
                if (stack.TypeAt(Key + 1) != LuaType.Nil)
                    return 2;
                // Removed since.
                stack.Pop();
            }

            return 0;
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    // What is no collection of ours has none.
    private static LuaCall Begin(nint handle, out CollectionView? view, out object? collection)
    {
        var stack = new LuaStack(handle);
        var state = StateAnchor.Find(handle);
        view = state.Objects.FindView(stack, Object)?.Collection;
        collection = state.Objects.Find(stack, Object);
        return new LuaCall(state, stack, view?.Name ?? "collection", level: 1);
    }

    // [-0, +1]
    private static void PushKeys(ref LuaCall call, CollectionView view, object collection)
    {
        var stack = call.Stack;
        stack.PushNewTable(record: view.Count(collection));
        stack.PushValue(Object);
        view.EachKey(ref call, collection, static (ref call) =>
        {
            // The last key, the new one: it is the next of the last, and the last from now on. What Lua takes for the same is there once, and
            // what can be no key (NaN) not at all.
            var stack = call.Stack;
            const int Table = Object + 1;
            stack.PushValue(-1);
            if (stack.RawGet(Table) != LuaType.Nil || stack.TypeAt(-2) == LuaType.Nil || (stack.TryNumber(-2, out var number) && double.IsNaN(number)))
            {
                stack.Pop(2);
                return;
            }

            stack.Pop();
            stack.PushValue(-1);
            stack.PushLightUserdata(End);
            stack.RawSet(Table);
            stack.PushValue(-1);
            stack.Insert(Table + 1);
            stack.RawSet(Table);
        });
        stack.Pop();
        stack.PushClosure(NextKey, upvalues: 1);
    }
}
