using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>Reads a value that is one Lua value.</summary>
internal delegate bool LeafReader<T>(ref LuaCall call, int index, out T? value);

/// <summary>The codec of a type that is one Lua value.</summary>
internal sealed class LeafCodec<T>(string expected, LeafReader<T> read, LuaResultWriter<T> push) : LuaCodec<T>
{
    public override string Expected => expected;

    internal override bool AcceptsNil => HasNil;

    internal override bool IsQuiet => !MakesHandles;

    /// <summary>Whether nil is one of its values.</summary>
    internal bool HasNil { get; init; }

    /// <summary>Whether reading it keeps something in Lua.</summary>
    internal bool MakesHandles { get; init; }

    /// <summary>Whether reading it copies a text.</summary>
    internal bool CopiesText { get; init; }

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out T value)
    {
        if (!CopiesText || call.TryTakeText(index))
            return read(ref call, index, out value!);
        value = default;
        return false;
    }

    public override void Push(ref LuaCall call, T value) => push(ref call, value);
}
