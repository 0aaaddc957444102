using LuaBindGen.CompilerServices.Codecs;

namespace LuaBindGen.CompilerServices;

// Tasks as values.
public static partial class LuaCodecs
{
    /// <summary>A task without a result.</summary>
    public static LuaCodec<Task> VoidTask { get; } = new VoidTaskCodec();

    /// <summary>A <see cref="System.Threading.Tasks.ValueTask"/> without a result.</summary>
    public static LuaCodec<ValueTask> VoidValueTask { get; } = new VoidValueTaskCodec(VoidTask);

    /// <summary>A task.</summary>
    /// <typeparam name="T">Its result.</typeparam>
    /// <param name="result">The codec of that.</param>
    /// <returns>The codec.</returns>
    public static LuaCodec<Task<T>> Task<T>(LuaCodec<T> result) => new TaskCodec<T>(result);

    /// <summary>A <see cref="System.Threading.Tasks.ValueTask{TResult}"/>.</summary>
    /// <inheritdoc cref="Task{T}"/>
    public static LuaCodec<ValueTask<T>> ValueTask<T>(LuaCodec<T> result) => new ValueTaskCodec<T>(new TaskCodec<T>(result));
}
