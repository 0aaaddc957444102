using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>An event of an exported class.</summary>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="IsStatic">Whether it is one of the type's table, not of its objects.</param>
/// <param name="Target">The C# event behind it.</param>
/// <param name="GlueName">The name of the function that hands it out.</param>
/// <param name="HandlerType">The type of its handlers.</param>
/// <param name="Parameters">The parameters of those, in their order.</param>
/// <param name="Warnings">The ids of warnings that a use of it brings.</param>
internal sealed record EventModel(
    string LuaName,
    bool IsStatic,
    TargetModel Target,
    string GlueName,
    string HandlerType,
    EquatableArray<EventParameter> Parameters,
    EquatableArray<string> Warnings);

/// <summary>A parameter of an event's handlers.</summary>
/// <param name="Local">Its name in generated code.</param>
/// <param name="CSharpType">Its type as C# declares it.</param>
/// <param name="Value">How it is pushed; null where scripts are not given it: who raises the event, and arguments that say nothing.</param>
internal sealed record EventParameter(string Local, string CSharpType, ValueModel? Value);
