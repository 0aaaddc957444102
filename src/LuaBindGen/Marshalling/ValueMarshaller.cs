using System.Runtime.CompilerServices;
using LuaBindGen.Errors;
using LuaBindGen.Marshalling.Converters;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling;

/// <summary>Any value, both ways.</summary>
internal static class ValueMarshaller
{
    /// <summary>Reads the value at an absolute index. [-0, +0]</summary>
    internal static LuaValue Read(LuaState state, LuaStack stack, int index)
    {
        switch (stack.TypeAt(index))
        {
            case LuaType.None or LuaType.Nil:
                return default;
            case LuaType.Boolean:
                return stack.ToBoolean(index);
            case LuaType.Number when stack.IsInteger(index):
                _ = stack.TryInteger(index, out var integer);
                return integer;
            case LuaType.Number:
                _ = stack.TryNumber(index, out var number);
                return number;
            case LuaType.String:
                return TextMarshaller.TryRead(stack, index, out string? text) ? text : stack.Bytes(index).ToArray();
            case LuaType.Table:
                return new LuaTable(state, Reference(state, stack, index));
            case LuaType.Function:
                return new LuaFunction(state, Reference(state, stack, index));
            case LuaType.Thread:
                return new LuaThread(state, Reference(state, stack, index));
            case LuaType.Userdata when state.Objects.Find(stack, index) is { } value and not HostError:
                return LuaValue.FromHeld(value);
            case LuaType.LightUserdata when stack.LightUserdataAt(index) == States.WellKnown.Sentinel:
                return state.PollPending;
            default:
                return LuaValue.FromOpaque(new LuaOpaque(state, Reference(state, stack, index), state.Objects.Find(stack, index) as HostError));
        }
    }

    /// <summary>Pushes an object: as what it is exported as, else as the Lua value that its type has. [-0, +1]</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    internal static void PushObject(LuaState state, LuaStack stack, object value)
    {
        var type = value.GetType();
        if (state.Types.FindOrNull(type) is null && ConverterTable.FindOrNull(type) is { } converter)
            converter.ConvertObject(value).Push(state, stack);
        else if (value is ValueType)
            state.Objects.PushStruct(stack, RuntimeHelpers.GetObjectValue(value), state.Types.Find(type));
        else
            state.Objects.Push(stack, value, state.Views.Holding(value) ?? state.Types.Find(type));
    }

    private static int Reference(LuaState state, LuaStack stack, int index)
    {
        stack.PushValue(index);
        return state.Keep(stack);
    }
}
