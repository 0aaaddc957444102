using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Marshalling.Converters;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary>A type that is a number or a short text in Lua: the one place that says which, for scripts and for the host. Nothing of it depends on a culture.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="expected">What is expected, <c>a GUID</c>, for messages.</param>
/// <param name="longest">How many bytes its text has at most; longer ones are not even looked at.</param>
internal abstract class Scalar<T>(string expected, int longest) : ValueConverter<T>
    where T : notnull
{
    private const int OnStack = 256;

    internal sealed override string Expected => expected;

    /// <summary>The same without its article.</summary>
    internal string Name { get; } = expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    // Objects of it are strings and numbers only where it is not exported, which the state knows that it is pushed to.
    internal override bool MayBeExported => true;

    internal sealed override bool TryConvert(LuaValue value, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        switch (value.Kind)
        {
            case LuaValueKind.Integer:
                return TryOf(value.Integer, out result);
            case LuaValueKind.Float:
                return TryOf(value.Float, out result);
            case LuaValueKind.String:
                return value.Reference is string text && text.Length <= longest && TryOf(text, out result);
            default:
                result = value.Reference is T own ? own : default;
                return value.Reference is T;
        }
    }

    /// <summary>Reads the value at a slot, or says no. [-0, +0]</summary>
    internal bool TryRead(LuaStack stack, int index, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        switch (stack.TypeAt(index))
        {
            case LuaType.Number when stack.IsInteger(index):
                _ = stack.TryInteger(index, out var integer);
                return TryOf(integer, out value);
            case LuaType.Number:
                _ = stack.TryNumber(index, out var number);
                return TryOf(number, out value);
            case LuaType.String:
                return TryReadText(stack, index, out value);
            default:
                return false;
        }
    }

    /// <summary>Pushes a value. [-0, +1]</summary>
    internal abstract void Push(LuaStack stack, T value);

    /// <summary>The value that an integer stands for.</summary>
    protected virtual bool TryOf(long integer, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    /// <summary>The value that a float stands for.</summary>
    protected virtual bool TryOf(double number, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    /// <summary>The value that a text stands for.</summary>
    protected virtual bool TryOf(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return false;
    }

    private bool TryReadText(LuaStack stack, int index, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        var bytes = stack.Bytes(index);
        if (bytes.Length > longest)
            return false;
        if (bytes.Length > OnStack)
            return TextMarshaller.TryRead(stack, index, out string? text) && TryOf(text, out value);

        Span<char> buffer = stackalloc char[OnStack];
        return TextMarshaller.TryDecode(bytes, buffer, out var length) && TryOf(buffer[..length], out value);
    }
}
