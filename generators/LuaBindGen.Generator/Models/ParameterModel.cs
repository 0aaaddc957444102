namespace LuaBindGen.Generator.Models;

/// <summary>Where the argument for a parameter comes from.</summary>
internal enum ParameterSource
{
    /// <summary>The script passes it.</summary>
    Script,

    /// <summary>The token of the run or operation: injected, the script does not see it.</summary>
    CancellationToken,

    /// <summary>The state that calls: injected, the script does not see it.</summary>
    State,

    /// <summary>
    /// Its default, always: the compiler would tell who calls (<c>[CallerMemberName]</c>), which is generated code; or a method of another library has it for
    /// what scripts cannot pass.
    /// </summary>
    Constant,

    /// <summary>The method sets it (<c>out</c>): the script is given it.</summary>
    Method,
}

/// <summary>A parameter of a constructor or method.</summary>
/// <param name="Source">Where its argument comes from.</param>
/// <param name="Name">Its name, as messages give it.</param>
/// <param name="Local">The name of the local that holds its argument; no other one of the function has it.</param>
/// <param name="Value">How its argument is read, and pushed where it is a result; <see langword="null"/> where it is injected.</param>
/// <param name="AcceptsNil">Whether nil is an argument, and becomes null.</param>
/// <param name="Default">The literal that stands for nil or nothing, or <see langword="null"/> where it is required.</param>
internal sealed record ParameterModel(
    ParameterSource Source,
    string Name,
    string Local,
    ValueModel? Value,
    bool AcceptsNil,
    string? Default)
{
    /// <summary>What stands before its argument, <c>ref </c>; mostly nothing.</summary>
    public string Modifier { get; init; } = "";

    /// <summary>Whether it takes all further arguments: then the value is one of them.</summary>
    public bool IsRest { get; init; }

    /// <summary>What makes a collection of the array of further arguments; nothing where the array will do.</summary>
    public string Container { get; init; } = "";

    /// <summary>Whether a script passes an argument for it.</summary>
    public bool IsPassed => Source == ParameterSource.Script;

    /// <summary>Whether the script is given what it is set to, behind the result.</summary>
    public bool IsResult { get; init; }

    /// <summary>Whether the method works on the struct that the script holds, not on a copy of it.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Whether a call can do without its argument.</summary>
    public bool IsOptional => AcceptsNil || Default is not null;
}
