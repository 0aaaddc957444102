using System.ComponentModel;
using System.Runtime.CompilerServices;
using LuaBindGen.Events;

namespace LuaBindGen.CompilerServices;

/// <summary>An event of an exported type, for generated code: how handlers are added, and how they are called.</summary>
/// <typeparam name="TSource">The type; of a static event <see cref="Type"/>.</typeparam>
/// <typeparam name="THandler">The delegate type of its handlers.</typeparam>
/// <typeparam name="TArguments">What scripts are given when it is raised: several values are a tuple.</typeparam>
/// <remarks>Immutable, and the same for all states and threads.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LuaEvent<TSource, THandler, TArguments>
    where TSource : class
    where THandler : Delegate
{
    // The same value for the same object: so a script finds the event equal to itself.
    private readonly ConditionalWeakTable<TSource, EventSource> _bound = [];

    /// <summary>Makes one.</summary>
    /// <param name="name">The event as scripts call it, <c>Account.changed</c>.</param>
    /// <param name="add">Adds a handler.</param>
    /// <param name="remove">Removes one.</param>
    /// <param name="adapt">Makes a handler of what takes the arguments.</param>
    /// <param name="count">How many values the writer pushes.</param>
    /// <param name="writer">Pushes the arguments.</param>
    public LuaEvent(string name, Action<TSource, THandler> add, Action<TSource, THandler> remove, Func<Action<TArguments>, THandler> adapt, int count, LuaResultWriter<TArguments> writer)
    {
        (Name, Add, Remove, Adapt, Count, Writer) = (name, add, remove, adapt, count, writer);
    }

    internal string Name { get; }

    internal Action<TSource, THandler> Add { get; }

    internal Action<TSource, THandler> Remove { get; }

    internal Func<Action<TArguments>, THandler> Adapt { get; }

    internal int Count { get; }

    internal LuaResultWriter<TArguments> Writer { get; }

    /// <summary>The event of one object.</summary>
    internal EventSource Of(TSource source) => _bound.TryGetValue(source, out var known) ? known : _bound.GetValue(source, found => new EventSource<TSource, THandler, TArguments>(this, found));
}
