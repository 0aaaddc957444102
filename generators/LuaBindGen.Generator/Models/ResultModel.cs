using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>What a function returns.</summary>
/// <param name="IsAsync">Whether it comes in a task that the script waits for.</param>
/// <param name="CSharpType">The type of the result of a task; empty where there is none, and where nobody waits for it.</param>
/// <param name="IsTuple">Whether the result is a tuple, which becomes several values.</param>
/// <param name="Values">The Lua values that it becomes.</param>
internal sealed record ResultModel(bool IsAsync, string CSharpType, bool IsTuple, EquatableArray<ValueModel> Values)
{
    /// <summary>Whether the last element of the tuple is an error, which a script is given behind a nil and instead of the others.</summary>
    public bool HasError { get; init; }

    /// <summary>Whether it is a task that the script keeps: the call does not wait for it.</summary>
    public bool IsKept { get; init; }

    /// <summary>What makes a task of it, where it is none; null for tasks.</summary>
    public AwaiterModel? Awaiter { get; init; }

    /// <summary>Whether it is a stream, with which a function returns what a loop wants.</summary>
    public bool IsStream => !IsTuple && Values.Count == 1 && Values[0].IsStream;
}
