using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices.Codecs.Json;

/// <summary>Reads Lua values as JSON. Nothing is made in Lua, so no finalizer of a script runs meanwhile.</summary>
internal static class JsonReading
{
    internal const string Expected = "JSON value";

    // As deep as tables may be, and one more for the value in the last.
    private const int MostLevels = 128;

    // The text is read back at once, and never seen by a browser.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonReaderOptions Reading = new() { MaxDepth = MostLevels };

    /// <summary>Reads a value. [-0, +0]</summary>
    /// <param name="call">The call that it is read for.</param>
    /// <param name="index">Its slot.</param>
    /// <param name="wanted">What it has to be.</param>
    /// <param name="element">The value.</param>
    /// <returns>Whether it is one; where something in it is not, that is noted.</returns>
    internal static bool TryRead(ref LuaCall call, int index, JsonKinds wanted, out JsonElement element)
    {
        element = default;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            if (!TryWrite(ref call, index, writer, wanted))
                return false;
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, Reading);
        element = JsonElement.ParseValue(ref reader);
        return true;
    }

    private static bool TryWrite(ref LuaCall call, int index, Utf8JsonWriter writer, JsonKinds wanted)
    {
        var stack = call.Stack;
        var type = stack.TypeAt(index);
        switch (type)
        {
            case LuaType.Nil or LuaType.None when wanted.HasFlag(JsonKinds.Null):
                writer.WriteNullValue();
                return true;
            case LuaType.Boolean when wanted.HasFlag(JsonKinds.Scalar):
                writer.WriteBooleanValue(stack.ToBoolean(index));
                return true;
            case LuaType.Number when wanted.HasFlag(JsonKinds.Scalar):
                return TryWriteNumber(ref call, index, writer);
            case LuaType.String when wanted.HasFlag(JsonKinds.Scalar) && Utf8.IsValid(stack.Bytes(index)):
                if (!call.TryTakeText(index))
                    return false;
                writer.WriteStringValue(stack.Bytes(index));
                return true;
            case LuaType.Table when (wanted & JsonKinds.Table) != JsonKinds.None:
                return TryEnter(ref call, index, writer, wanted);
            default:
                return false;
        }
    }

    private static bool TryWriteNumber(ref LuaCall call, int index, Utf8JsonWriter writer)
    {
        if (call.Stack.IsInteger(index) && call.Stack.TryInteger(index, out var integer))
        {
            writer.WriteNumberValue(integer);
            return true;
        }

        _ = call.Stack.TryNumber(index, out var number);
        if (!double.IsFinite(number))
        {
            call.Note(double.IsNaN(number) ? "a number that JSON has expected, got NaN" : "a number that JSON has expected, got an infinity");
            return false;
        }

        // A float that is integral keeps its point: in Lua 1.0 is no 1.
        Span<byte> text = stackalloc byte[40];
        _ = number.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny(".Ee"u8) < 0)
        {
            ".0"u8.CopyTo(text[length..]);
            length += 2;
        }

        writer.WriteRawValue(text[..length], skipInputValidation: true);
        return true;
    }

    private static bool TryEnter(ref LuaCall call, int table, Utf8JsonWriter writer, JsonKinds wanted)
    {
        var stack = call.Stack;
        if (!call.TryTakeTable(table) || !call.TryEnterTable())
            return false;
        var top = stack.Top;
        var isRead = JsonShape.TryFind(ref call, table, out var shape) && TryWriteTable(ref call, table, writer, shape, wanted);
        stack.SetTop(top);
        call.LeaveTable();
        return isRead;
    }

    private static bool TryWriteTable(ref LuaCall call, int table, Utf8JsonWriter writer, JsonShape shape, JsonKinds wanted)
    {
        if (shape.IsArray || (shape.IsEmpty && !wanted.HasFlag(JsonKinds.Object)))
            return wanted.HasFlag(JsonKinds.Array) && TryWriteArray(ref call, table, writer, shape.Length);
        return wanted.HasFlag(JsonKinds.Object) && TryWriteObject(ref call, table, writer);
    }

    private static bool TryWriteArray(ref LuaCall call, int table, Utf8JsonWriter writer, long length)
    {
        if (!call.TryTake(length))
            return false;
        var stack = call.Stack;
        var slot = stack.Top + 1;
        writer.WriteStartArray();
        for (var position = 1L; position <= length; position++)
        {
            _ = stack.RawGet(table, position);
            if (!TryWrite(ref call, slot, writer, JsonKinds.Any))
            {
                call.NoteWrong(Expected, slot);
                stack.Push(position);
                call.NoteKey(slot + 1);
                return false;
            }

            stack.Pop();
        }

        writer.WriteEndArray();
        return true;
    }

    private static bool TryWriteObject(ref LuaCall call, int table, Utf8JsonWriter writer)
    {
        var stack = call.Stack;
        var slot = stack.Top + 1;
        writer.WriteStartObject();
        stack.PushNil();
        while (stack.NextOfOwnKey(table))
        {
            if (!call.TryTake(1) || !call.TryTakeText(slot))
                return false;
            if (!Utf8.IsValid(stack.Bytes(slot)))
                return TableRows.Fail(ref call, slot, "a name that is not valid UTF-8");
            writer.WritePropertyName(stack.Bytes(slot));
            if (!TryWrite(ref call, slot + 1, writer, JsonKinds.Any))
            {
                call.NoteWrong(Expected, slot + 1);
                call.NoteKey(slot);
                return false;
            }

            stack.Pop();
        }

        writer.WriteEndObject();
        return true;
    }
}
