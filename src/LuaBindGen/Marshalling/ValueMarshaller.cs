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

    /// <summary>Pushes an object that is exported, or a Lua value by its type; false for any other. [-0, +1 or +0]</summary>
    internal static bool TryPushObject(LuaState state, LuaStack stack, object value)
    {
        // What an exported interface would fit is no object for that alone: else a string could be one.
        var type = value.GetType();
        if (value is Enum constant)
            stack.Push(EnumDefinition.Bits(constant));
        else if (ConverterTable.FindOrNull(type) is { } converter && (!converter.MayBeExported || state.Types.FindOrNull(type) is null))
            converter.ConvertObject(value).Push(state, stack);
        else if ((state.Views.Holding(value) ?? state.Types.FindView(type)) is not { } view)
            return false;
        else if (value is ValueType)
            state.Objects.PushStruct(stack, RuntimeHelpers.GetObjectValue(value), view);
        else
            state.Objects.Push(stack, value, view);
        return true;
    }

    private static int Reference(LuaState state, LuaStack stack, int index)
    {
        stack.PushValue(index);
        return state.Keep(stack);
    }
}
