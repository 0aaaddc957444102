using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>A function in Lua, and the constructors or methods that it may call.</summary>
/// <param name="Kind">What it calls.</param>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="GlueName">The name of the function that Lua calls; no other one of the file has it.</param>
/// <param name="Overloads">What it may call, in the order in which they are tried; nearly always one.</param>
internal sealed record FunctionGroup(FunctionKind Kind, string LuaName, string GlueName, EquatableArray<OverloadModel> Overloads)
{
    /// <summary>Whether Lua calls it for an operator and the like; then its name is that of the metamethod.</summary>
    public bool IsMetamethod { get; init; }

    /// <summary>Whether only objects have it: an extension that no function of its class could tell from another one.</summary>
    public bool IsMethodOnly { get; init; }

    /// <summary>A function that calls one member: there is nothing to choose.</summary>
    public static FunctionGroup Of(FunctionModel function) =>
        new(function.Kind, function.LuaName, function.GlueName, new EquatableArray<OverloadModel>([new OverloadModel(function, default, null, "")]));

    /// <summary>The ids of warnings that the choice between several brings: it names the types of objects.</summary>
    public IReadOnlyCollection<string> ChoiceWarnings() =>
        Kind == FunctionKind.Instance || Overloads.Any(overload => overload.NamesType) ? [.. Overloads.SelectMany(overload => overload.Function.Warnings).Distinct(StringComparer.Ordinal)] : [];
}

/// <summary>One of the members behind a function.</summary>
/// <param name="Function">The member.</param>
/// <param name="Tests">What each argument has to be for this one to be called.</param>
/// <param name="Rest">What each further argument has to be; <see langword="null"/> where there may be none.</param>
/// <param name="Signature">How messages write it.</param>
internal sealed record OverloadModel(FunctionModel Function, EquatableArray<ArgumentTest> Tests, ArgumentTest? Rest, string Signature)
{
    /// <summary>The places of those behind it that a call with nil fits as well, so that it cannot say which of them is meant.</summary>
    public EquatableArray<int> Rivals { get; init; }

    public bool NamesType => Tests.Any(test => test.ObjectType.Length > 0) || Rest is { ObjectType.Length: > 0 };
}

/// <summary>What an argument has to be.</summary>
/// <param name="Kinds">The kinds of Lua value; nil stands for nothing, too.</param>
/// <param name="ObjectType">The type that a C# object has to have, as generated code writes it; empty for any.</param>
/// <param name="IsRequired">Whether it has to be there, be it nil.</param>
internal sealed record ArgumentTest(LuaKinds Kinds, string ObjectType, bool IsRequired)
{
    /// <summary>The least and the greatest number that it may be, in C#; nothing where any will do.</summary>
    public string Range { get; init; } = "";
}
