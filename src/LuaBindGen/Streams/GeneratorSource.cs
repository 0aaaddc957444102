using LuaBindGen.CompilerServices;
using LuaBindGen.Marshalling;

namespace LuaBindGen.Streams;

/// <summary>What a Lua function yields, or a coroutine, as an asynchronous sequence.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="generator">The function, of which each enumeration is a coroutine of its own; or the coroutine, which is enumerated once.</param>
/// <param name="codec">The codec of the items.</param>
internal sealed class GeneratorSource<T>(LuaReference generator, LuaCodec<T> codec) : IAsyncEnumerable<T>
{
    /// <summary>The function or the coroutine.</summary>
    internal LuaReference Generator => generator;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var items = generator is LuaThread thread ? thread.Enumerate(Reader(), [], cancellationToken) : ((LuaFunction)generator).Enumerate(Reader(), [], cancellationToken);
        return items.GetAsyncEnumerator(cancellationToken);
    }

    private ResultReader<T> Reader()
    {
        var number = 0;
        return (state, stack, count) =>
        {
            var call = new LuaCall(state, stack, "generator", level: 0);
            var first = stack.Top - count + 1;
            number++;
            return codec is RowCodec<T> row ? row.Read(ref call, first, number) : call.Item(first, codec, number, "");
        };
    }
}
