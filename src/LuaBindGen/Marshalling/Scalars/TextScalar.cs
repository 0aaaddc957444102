using System.Globalization;
using LuaBindGen.Native;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary>A type that is a text in Lua.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="expected">What is expected, for messages.</param>
/// <param name="longest">How many bytes its text has at most.</param>
/// <param name="format">The format that C# writes it in, from which it can be read again.</param>
internal abstract class TextScalar<T>(string expected, int longest, string? format = null) : Scalar<T>(expected, longest)
    where T : ISpanFormattable
{
    private const int OnStack = 64;

    internal override LuaValue Convert(T value) => value.ToString(format, CultureInfo.InvariantCulture);

    internal override void Push(LuaStack stack, T value)
    {
        Span<char> buffer = stackalloc char[OnStack];
        if (value.TryFormat(buffer, out var length, format, CultureInfo.InvariantCulture))
            TextMarshaller.Push(stack, buffer[..length]);
        else
            TextMarshaller.Push(stack, value.ToString(format, CultureInfo.InvariantCulture));
    }
}
