using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Marshalling;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a type for which the user wrote a converter.</summary>
internal sealed class ConverterCodec<T, TConverter> : LuaCodec<T>
    where TConverter : ILuaConverter<T>, new()
{
    private static readonly TConverter Converter = new();

    public override string Expected => Converter.Expected;

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (call.TryTakeText(index) && Converter.TryRead(ValueMarshaller.Read(call.State, call.Stack, index), out value))
            return true;

        // Generated code knows the name of the type; its author may know better.
        call.NoteWrong(Expected, index);
        return false;
    }

    public override void Push(ref LuaCall call, T value) => call.Push(Converter.Write(call.State, value));
}
