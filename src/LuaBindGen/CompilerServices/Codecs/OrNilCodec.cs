namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a reference that may be null: nil is null.</summary>
internal sealed class OrNilCodec<T>(LuaCodec<T> own) : LuaCodec<T?>
    where T : class
{
    public override string Expected => own.Expected + " or nil";

    internal override bool AcceptsNil => true;

    internal override bool IsQuiet => own.IsQuiet;

    public override bool TryRead(ref LuaCall call, int index, out T? value)
    {
        value = null;
        return call.IsAbsent(index) || own.TryRead(ref call, index, out value);
    }

    public override void Push(ref LuaCall call, T? value) => call.PushAs(own, value);
}
