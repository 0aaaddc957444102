using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using LuaBindGen.Async;
using LuaBindGen.Streams;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of a task that a script keeps: the same object for the same task.</summary>
internal sealed class TaskCodec<T>(LuaCodec<T> result) : LuaCodec<Task<T>>
{
    private readonly ConditionalWeakTable<Task<T>, KeptTask> _kept = [];
    private readonly LuaResultWriter<T> _writer = (ref call, value) => call.PushAny(result, value);
    private readonly int _count = result is RowCodec<T> row ? row.Count : 1;

    public override string Expected => "task";

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out Task<T> value)
    {
        value = call.TryReadObject(index, out KeptTask? kept) ? kept.Task as Task<T> : null;
        return value is not null;
    }

    public override void Push(ref LuaCall call, Task<T> value) => call.PushKept(_kept.GetValue(value, Keep));

    private KeptTask<T> Keep(Task<T> task)
    {
        VoidTaskCodec.Observe(task);
        return new KeptTask<T>(task, _count, _writer);
    }
}

/// <summary>The codec of a task without a result.</summary>
internal sealed class VoidTaskCodec : LuaCodec<Task>
{
    private static readonly ConditionalWeakTable<Task, KeptTask> Kept = [];

    public override string Expected => "task";

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out Task value)
    {
        value = call.TryReadObject(index, out KeptTask? kept) ? kept.Task : null;
        return value is not null;
    }

    public override void Push(ref LuaCall call, Task value) => call.PushKept(Kept.GetValue(value, static task =>
    {
        Observe(task);
        return new KeptVoidTask(task);
    }));

    // The script may never ask for it; whoever does is raised its exception.
    internal static void Observe(Task task) =>
        _ = task.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

/// <summary>The codec of a <see cref="ValueTask{TResult}"/>, which becomes a task once.</summary>
internal sealed class ValueTaskCodec<T>(LuaCodec<Task<T>> own) : LuaCodec<ValueTask<T>>
{
    public override string Expected => own.Expected;

    public override bool TryRead(ref LuaCall call, int index, out ValueTask<T> value)
    {
        var read = own.TryRead(ref call, index, out var task);
        value = read ? new ValueTask<T>(task!) : default;
        return read;
    }

    public override void Push(ref LuaCall call, ValueTask<T> value) => own.Push(ref call, value.AsTask());
}

/// <summary>The codec of a <see cref="ValueTask"/>.</summary>
internal sealed class VoidValueTaskCodec(LuaCodec<Task> own) : LuaCodec<ValueTask>
{
    public override string Expected => own.Expected;

    public override bool TryRead(ref LuaCall call, int index, out ValueTask value)
    {
        var read = own.TryRead(ref call, index, out var task);
        value = read ? new ValueTask(task!) : default;
        return read;
    }

    public override void Push(ref LuaCall call, ValueTask value) => own.Push(ref call, value.AsTask());
}
