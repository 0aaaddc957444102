using LuaBindGen.CompilerServices;
using LuaBindGen.Streams;

namespace LuaBindGen.Events;

/// <summary>The event of one object, as a script holds it.</summary>
/// <remarks>Any thread may raise it; what scripts do with it happens inside their state.</remarks>
internal abstract class EventSource(string name)
{
    /// <summary>The event as scripts call it, <c>Account.changed</c>.</summary>
    internal string Name => name;

    /// <summary>Adds a function, which every raise calls from now on.</summary>
    internal abstract EventConnection Connect(LuaState state, LuaFunction function);

    /// <summary>Waits for the next raise, and pushes what it brings.</summary>
    /// <returns>What the function returns.</returns>
    internal abstract int Wait(ref LuaCall call);

    /// <summary>Begins to keep what raises bring, and pushes the stream of it.</summary>
    /// <returns>What the function returns.</returns>
    internal abstract int Stream(ref LuaCall call);
}

/// <inheritdoc/>
internal sealed class EventSource<TSource, THandler, TArguments>(LuaEvent<TSource, THandler, TArguments> origin, TSource source) : EventSource(origin.Name)
    where TSource : class
    where THandler : Delegate
{
    internal override EventConnection Connect(LuaState state, LuaFunction function)
    {
        var connection = new EventConnection<TArguments>(state, origin.Name, function, origin.Writer);
        var handler = origin.Adapt(connection.Raise);

        // The object keeps the connection, not the other way round: it may die first.
        connection.Begin(Removal(origin, new WeakReference<TSource>(source), handler));
        origin.Add(source, handler);
        return connection;
    }

    internal override int Wait(ref LuaCall call)
    {
        var wait = new EventWait<TArguments>(call.OperationToken);
        var handler = origin.Adapt(wait.OnRaised);
        origin.Add(source, handler);
        wait.Begin(() => origin.Remove(source, handler));
        return call.Await(wait.Task, origin.Count, origin.Writer);
    }

    internal override int Stream(ref LuaCall call)
    {
        var items = new EventItems<TArguments>(origin.Name);
        var handler = origin.Adapt(items.OnRaised);
        items.Begin(Removal(origin, new WeakReference<TSource>(source), handler));
        origin.Add(source, handler);
        return call.ReturnStream(new LuaStream<TArguments>(items, origin.Count, origin.Writer));
    }

    private static Action Removal(LuaEvent<TSource, THandler, TArguments> origin, WeakReference<TSource> source, THandler handler) => () =>
    {
        if (source.TryGetTarget(out var alive))
            origin.Remove(alive, handler);
    };
}
