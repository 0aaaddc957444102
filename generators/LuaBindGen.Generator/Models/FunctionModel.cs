using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>What a function in Lua calls.</summary>
internal enum FunctionKind
{
    /// <summary>The constructor: a function of the type's table.</summary>
    Constructor,

    /// <summary>A static method: a function of the type's table.</summary>
    Static,

    /// <summary>An instance method: a method of the type's objects.</summary>
    Instance,
}

/// <summary>A constructor or method of an exported class.</summary>
/// <param name="Kind">What it calls.</param>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="GlueName">The name of the function that is written for it; no other one of the file has it.</param>
/// <param name="Target">The C# member behind it.</param>
/// <param name="Parameters">Its parameters as C# declares them, injected ones too.</param>
/// <param name="Initializer">The table of initial values that a constructor takes after them, or <see langword="null"/>.</param>
/// <param name="Result">What it returns.</param>
/// <param name="Warnings">The ids of warnings that a call of it brings.</param>
internal sealed record FunctionModel(
    FunctionKind Kind,
    string LuaName,
    string GlueName,
    TargetModel Target,
    EquatableArray<ParameterModel> Parameters,
    InitializerModel? Initializer,
    ResultModel Result,
    EquatableArray<string> Warnings)
{
    /// <summary>How it is written where it is no call, with its object and parameters as {0}, {1}: <c>{0} + {1}</c>. Null where it is one.</summary>
    public string? Template { get; init; }

    /// <summary>The type that it is an extension of, where scripts hold objects of it: a method of those, too. Else null.</summary>
    public string? Receiver { get; init; }

    /// <summary>Whether a script passes its arguments in the opposite order: <c>b &gt; a</c> asks <c>&lt;</c>.</summary>
    public bool IsSwapped { get; init; }
}
