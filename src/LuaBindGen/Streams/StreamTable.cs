using LuaBindGen.Native;
using LuaBindGen.Objects;

namespace LuaBindGen.Streams;

/// <summary>The streams that scripts of a state hold.</summary>
internal sealed class StreamTable(LuaState state)
{
    private readonly Stack<LuaStream> _forgotten = new();
    private ExportedType? _view;

    /// <summary>Whether streams that nobody closed were collected since.</summary>
    internal bool HasForgotten => _forgotten.Count > 0;

    /// <summary>Pushes a stream. [-0, +1]</summary>
    internal void Push(LuaStack stack, LuaStream stream) =>
        state.Objects.Push(stack, stream, _view ??= state.Types.Make(stack, StreamFunctions.Export));

    /// <summary>One was collected that nobody had closed.</summary>
    internal void Forget(LuaStream stream) => _forgotten.Push(stream);

    /// <summary>Closes those. Nobody is left who could wait for it, or be told.</summary>
    internal void CloseForgotten()
    {
        while (_forgotten.TryPop(out var stream))
            state.Attend(stream.CloseAsync().AsTask());
    }
}
