using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>How scripts loop over objects of a class.</summary>
/// <param name="GlueName">The name of the function that begins a loop.</param>
/// <param name="Source">The type that the object is enumerated as, <c>global::System.Collections.Generic.IEnumerable&lt;int&gt;</c>; empty where it has the methods without the type.</param>
/// <param name="IteratorName">The name of the iterator that enumerates it there.</param>
/// <param name="ElementType">The type of its elements, with its question mark.</param>
/// <param name="IsKeyed">Whether each element is a key and a value.</param>
/// <param name="IsTuple">Whether each element is a tuple, which becomes several values.</param>
/// <param name="Values">The Lua values that an element becomes.</param>
/// <param name="Warnings">The ids of warnings that it brings.</param>
internal sealed record LoopModel(
    string GlueName,
    string Source,
    string IteratorName,
    string ElementType,
    bool IsKeyed,
    bool IsTuple,
    EquatableArray<ValueModel> Values,
    EquatableArray<string> Warnings)
{
    /// <summary>Whether each step may wait: then the one value is the stream.</summary>
    public bool IsStream { get; init; }
}
