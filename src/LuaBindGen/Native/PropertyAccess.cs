using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using LuaBindGen.CompilerServices;
using LuaBindGen.Errors;

namespace LuaBindGen.Native;

/// <summary><c>__index</c> and <c>__newindex</c> of exported types with properties.</summary>
/// <remarks>
/// One way into managed code finds the property and calls its getter or setter there: a Lua function that finds a getter in a table and calls it costs half as much
/// again. What is no member is an item, where the type has an indexer. The object's own view decides, not the metatable that led here: whatever was done with <c>debug</c>, an accessor sees its own type.
/// Upvalues: the methods, what keeps the names alive, the name of the type.
/// </remarks>
internal static unsafe class PropertyAccess
{
    private const int Methods = LuaStack.Registry - 1;
    private const int TypeName = LuaStack.Registry - 3;
    private const int Object = 1;
    private const int Key = 2;

    /// <summary>(object, key) -> the property, the method or the item.</summary>
    internal static readonly nint Reader = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnRead;

    /// <summary>(object, key, value): sets the property or the item.</summary>
    internal static readonly nint Writer = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&OnWrite;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnRead(nint handle)
    {
        var stack = new LuaStack(handle);
        var state = StateAnchor.Find(handle);
        var call = new LuaCall(state, stack, "", level: 1);
        try
        {
            var view = state.Objects.FindView(stack, Object);
            if (view?.Properties.Find(stack, Key) is { Getter: not 0 } property)
            {
                call = new LuaCall(state, stack, property.Name, level: 1);
                return ((delegate*<ref LuaCall, int>)property.Getter)(ref call);
            }
            if (view is null)
                return Refuse(state, stack);
            stack.SetTop(Key);
            if (view.ItemGetter == 0)
            {
                _ = stack.RawGet(Methods);
                return 1;
            }

            stack.PushValue(Key);
            if (stack.RawGet(Methods) != LuaType.Nil)
                return 1;
            stack.Pop();
            call = new LuaCall(state, stack, view.Export.Name, level: 1);
            return ((delegate*<ref LuaCall, int>)view.ItemGetter)(ref call);
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnWrite(nint handle)
    {
        var stack = new LuaStack(handle);
        var state = StateAnchor.Find(handle);
        var call = new LuaCall(state, stack, "", level: 1);
        try
        {
            var view = state.Objects.FindView(stack, Object);
            if (view is null)
                return Refuse(state, stack);
            var property = view.Properties.Find(stack, Key);
            if (property is { Setter: not 0 })
            {
                call = new LuaCall(state, stack, property.Name, level: 1);
                return ((delegate*<ref LuaCall, int>)property.Setter)(ref call);
            }

            if (property is not null || view.ItemSetter == 0 || IsMethod(stack))
                return RefuseKey(state, stack, isKnown: property is not null);
            call = new LuaCall(state, stack, view.Export.Name, level: 1);
            return ((delegate*<ref LuaCall, int>)view.ItemSetter)(ref call);
        }
        catch (Exception exception)
        {
            return call.Fail(exception);
        }
    }

    // Something else has been given the metatable of an exported type.
    private static int Refuse(LuaState state, LuaStack stack) =>
        new LuaCall(state, stack, Describe(stack), level: 1).WrongReceiver(Encoding.UTF8.GetString(stack.Bytes(TypeName)));

    private static int RefuseKey(LuaState state, LuaStack stack, bool isKnown)
    {
        var member = Describe(stack);
        isKnown |= IsMethod(stack);
        return ExitSlot.Raise(state, stack, new LuaCallException($"'{member}' {(isKnown ? "cannot be set" : "does not exist")}"), level: 1);
    }

    // [-0, +0]
    private static bool IsMethod(LuaStack stack)
    {
        stack.PushValue(Key);
        var isMethod = stack.RawGet(Methods) != LuaType.Nil;
        stack.Pop();
        return isMethod;
    }

    private static string Describe(LuaStack stack)
    {
        var type = Encoding.UTF8.GetString(stack.Bytes(TypeName));
        if (stack.TypeAt(Key) == LuaType.String)
            return $"{type}.{ArgumentDescription.OfKey(stack.Bytes(Key))}";
        return stack.TryNumber(Key, out var number)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{type}[{number}]")
            : $"{type}[{stack.TypeAt(Key).ToString().ToLowerInvariant()}]";
    }
}
