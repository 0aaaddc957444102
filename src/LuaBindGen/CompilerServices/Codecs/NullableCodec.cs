namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a struct with a question mark: nil is null.</summary>
internal sealed class NullableCodec<T>(LuaCodec<T> own) : LuaCodec<T?>
    where T : struct
{
    public override string Expected => own.Expected + " or nil";

    internal override bool AcceptsNil => true;

    internal override bool IsQuiet => own.IsQuiet;

    public override bool TryRead(ref LuaCall call, int index, out T? value)
    {
        value = null;
        if (call.IsAbsent(index))
            return true;
        if (!own.TryRead(ref call, index, out var some))
            return false;
        value = some;
        return true;
    }

    public override void Push(ref LuaCall call, T? value) => call.PushAs(own, value);
}
