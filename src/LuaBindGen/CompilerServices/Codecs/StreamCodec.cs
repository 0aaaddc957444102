using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using LuaBindGen.Native;
using LuaBindGen.Streams;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of an asynchronous sequence. What scripts are given is one enumeration of it; given back, it is the sequence again.</summary>
internal sealed class StreamCodec<T>(LuaCodec<T> element) : LuaCodec<IAsyncEnumerable<T>>
{
    private readonly LuaResultWriter<T> _writer = element.Push;
    private readonly int _count = element is RowCodec<T> row ? row.Count : 1;

    public override string Expected => "generator function";

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out IAsyncEnumerable<T> value)
    {
        value = call.Stack.TypeAt(index) switch
        {
            LuaType.Function when call.TryRead(index, out LuaFunction? function) => new GeneratorSource<T>(function, element),
            LuaType.Thread when call.TryRead(index, out LuaThread? thread) => new GeneratorSource<T>(thread, element),
            LuaType.Userdata when call.TryReadObject(index, out LuaStream<T>? stream) => stream.Source,
            _ => null,
        };
        return value is not null;
    }

    public override void Push(ref LuaCall call, IAsyncEnumerable<T> value) => call.State.Streams.Push(call.Stack, new LuaStream<T>(value, _count, _writer));
}

/// <summary>The codec of a channel's reader.</summary>
internal sealed class ChannelCodec<T>(LuaCodec<T> element) : LuaCodec<ChannelReader<T>>
{
    private readonly LuaResultWriter<T> _writer = element.Push;
    private readonly int _count = element is RowCodec<T> row ? row.Count : 1;

    public override string Expected => "stream of a channel";

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out ChannelReader<T> value)
    {
        value = call.TryReadObject(index, out LuaStream<T>? stream) ? (stream.Source as ChannelSource<T>)?.Reader : null;
        return value is not null;
    }

    public override void Push(ref LuaCall call, ChannelReader<T> value) =>
        call.State.Streams.Push(call.Stack, new LuaStream<T>(new ChannelSource<T>(value), _count, _writer));
}
