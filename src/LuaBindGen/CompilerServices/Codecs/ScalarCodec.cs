using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Marshalling.Scalars;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a scalar. It is made when it is first asked for.</summary>
internal sealed class ScalarCodec<T> : LuaCodec<T>
    where T : notnull
{
    private static ScalarCodec<T>? _known;

    private readonly Scalar<T> _scalar;

    private ScalarCodec(Scalar<T> scalar) => _scalar = scalar;

    public override string Expected => _scalar.Name;

    internal override bool IsQuiet => true;

    internal static ScalarCodec<T> Of(Scalar<T> scalar) => _known ??= new ScalarCodec<T>(scalar);

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out T value)
    {
        if (call.TryTakeText(index))
            return _scalar.TryRead(call.Stack, index, out value);
        value = default;
        return false;
    }

    public override void Push(ref LuaCall call, T value) => _scalar.Push(call.Stack, value);
}
