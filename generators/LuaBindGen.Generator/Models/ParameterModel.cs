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
}

/// <summary>A parameter of a constructor or method.</summary>
/// <param name="Source">Where its argument comes from.</param>
/// <param name="Name">Its name, as messages give it.</param>
/// <param name="Local">The name of the local that holds its argument; no other one of the function has it.</param>
/// <param name="Value">How its argument is read; <see langword="null"/> where it is injected.</param>
/// <param name="AcceptsNil">Whether nil is an argument, and becomes null.</param>
/// <param name="Default">The literal that stands for nil or nothing, or <see langword="null"/> where it is required.</param>
internal sealed record ParameterModel(
    ParameterSource Source,
    string Name,
    string Local,
    ValueModel? Value,
    bool AcceptsNil,
    string? Default);
