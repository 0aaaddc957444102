namespace LuaBindGen.CompilerServices;

// Events.
public ref partial struct LuaCall
{
    /// <summary>Pushes the event of an object.</summary>
    /// <typeparam name="TSource">The type that has the event; of a static one <see cref="Type"/>.</typeparam>
    /// <typeparam name="THandler">The delegate type of its handlers.</typeparam>
    /// <typeparam name="TArguments">What it brings.</typeparam>
    /// <param name="source">The object.</param>
    /// <param name="member">The event.</param>
    public void PushEvent<TSource, THandler, TArguments>(TSource source, LuaEvent<TSource, THandler, TArguments> member)
        where TSource : class
        where THandler : Delegate => State.Events.Push(_stack, member.Of(source));
}
