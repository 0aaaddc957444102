using LuaBindGen.CompilerServices;

namespace LuaBindGen.Streams;

/// <summary>An asynchronous sequence of C# as a script holds it: one enumeration, which begins at the first step.</summary>
/// <remarks>Touched only inside its state. It ends once: when there are no more elements, when a step fails or is ended early, when it is closed, or when it was collected.</remarks>
internal abstract class LuaStream
{
    /// <summary>Whether nothing of it is left to be disposed of.</summary>
    internal abstract bool HasEnded { get; }

    /// <summary>Pushes the next element, or nil at the end; waits for it where it has to.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isIndexed">Whether the index of the element stands before it.</param>
    /// <returns>What the function returns.</returns>
    internal abstract int Step(ref LuaCall call, bool isIndexed);

    /// <summary>Ends it: a step that is pending is told by its token, and awaited; then the enumerator is disposed of. The second time there is nothing to do.</summary>
    internal abstract ValueTask CloseAsync();
}
