using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using LuaBindGen.Marshalling;

namespace LuaBindGen.CompilerServices.Codecs.Json;

/// <summary>Pushes JSON as Lua values. A null is nil: a field of an object that is null is none in its table.</summary>
internal static class JsonPushing
{
    /// <summary>Pushes an element. [-0, +1]</summary>
    /// <exception cref="InvalidOperationException">It is nested too deep, or holds too much.</exception>
    internal static void Push(ref LuaCall call, JsonElement element)
    {
        var stack = call.Stack;
        switch (element.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                stack.Push(element.ValueKind == JsonValueKind.True);
                break;
            case JsonValueKind.String:
                TextMarshaller.Push(stack, element.GetString());
                break;

            // As Lua reads the same digits: an integer where they are one of 64 bits, else a float.
            case JsonValueKind.Number when element.TryGetInt64(out var integer):
                stack.Push(integer);
                break;
            case JsonValueKind.Number:
                stack.Push(element.GetDouble());
                break;
            case JsonValueKind.Array:
                BeginTable(ref call, items: element.GetArrayLength(), fields: 0);
                var items = new ArrayItems(ref call);
                foreach (var item in element.EnumerateArray())
                {
                    call.Give();
                    Push(ref call, item);
                    items.Add(ref call);
                }

                items.End(ref call);
                break;
            case JsonValueKind.Object:
                BeginTable(ref call, items: 0, fields: element.GetPropertyCount());
                foreach (var property in element.EnumerateObject())
                {
                    call.Give();
                    TextMarshaller.Push(stack, property.Name);
                    Push(ref call, property.Value);
                    stack.RawSet(-3);
                }

                call.LeaveTable();
                break;
            default:
                stack.PushNil();
                break;
        }
    }

    /// <summary>Pushes a node. [-0, +1]</summary>
    /// <exception cref="InvalidOperationException">It is nested too deep, or holds too much.</exception>
    internal static void Push(ref LuaCall call, JsonNode? node)
    {
        switch (node)
        {
            case null:
                call.Stack.PushNil();
                break;
            case JsonArray array:
                BeginTable(ref call, items: array.Count, fields: 0);
                var items = new ArrayItems(ref call);
                foreach (var item in array)
                {
                    call.Give();
                    Push(ref call, item);
                    items.Add(ref call);
                }

                items.End(ref call);
                break;
            case JsonObject fields:
                BeginTable(ref call, items: 0, fields: fields.Count);
                foreach (var (name, value) in fields)
                {
                    call.Give();
                    TextMarshaller.Push(call.Stack, name);
                    Push(ref call, value);
                    call.Stack.RawSet(-3);
                }

                call.LeaveTable();
                break;
            default:
                PushScalar(ref call, node.AsValue());
                break;
        }
    }

    // What a program made of a value of its own (a date, an enum) is whatever it writes itself as.
    private static void PushScalar(ref LuaCall call, JsonValue value)
    {
        var stack = call.Stack;
        if (value.TryGetValue(out JsonElement element))
            Push(ref call, element);
        else if (value.TryGetValue(out string? text))
            TextMarshaller.Push(stack, text);
        else if (value.TryGetValue(out long integer))
            stack.Push(integer);
        else if (value.TryGetValue(out int small))
            stack.Push((long)small);
        else if (value.TryGetValue(out double number))
            stack.Push(number);
        else if (value.TryGetValue(out bool boolean))
            stack.Push(boolean);
        else
            Push(ref call, Written(value));
    }

    private static JsonElement Written(JsonValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            value.WriteTo(writer);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static void BeginTable(ref LuaCall call, int items, int fields)
    {
        if (!call.TryEnterTable())
            throw new InvalidOperationException($"The result is {LuaCall.TooDeep}.");
        call.Stack.PushNewTable(items, fields);
    }

    /// <summary>The items of the table below the top.</summary>
    private struct ArrayItems(ref LuaCall call)
    {
        private readonly int _table = call.Stack.Top;
        private long _count;
        private bool _hasNull;

        internal void Add(ref LuaCall call)
        {
            _count++;
            if (!call.IsAbsent(_table + 1))
            {
                call.Stack.RawSet(_table, _count);
                return;
            }

            _hasNull = true;
            call.Stack.Pop();
        }

        internal readonly void End(ref LuaCall call)
        {
            if (_hasNull)
            {
                call.Stack.Push(_count);
                call.Stack.RawSetField(_table, "n"u8);
            }

            call.State.JsonArrays.Mark(call.Stack);
            call.LeaveTable();
        }
    }
}
