using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>The table of initial values that a constructor takes as its last argument.</summary>
/// <param name="GlueName">The name of the list of its fields; no other member of the file has it.</param>
/// <param name="Members">What can be set in it.</param>
internal sealed record InitializerModel(string GlueName, EquatableArray<InitialModel> Members)
{
    /// <summary>Whether a script can do without the table.</summary>
    public bool IsOptional => Members.All(member => member.Kind != InitialKind.Required || member.AcceptsNil);
}

/// <summary>How an initial value gets into the object.</summary>
internal enum InitialKind
{
    /// <summary>C# wants it there from the start: it is set where the object is made.</summary>
    Required,

    /// <summary>It is assigned afterwards, where the script gave one.</summary>
    Assigned,

    /// <summary>Only a new object may be given it (<c>init</c>): its accessor is called afterwards, where the script gave one.</summary>
    Accessed,
}

/// <summary>A member that can be set in the table of initial values.</summary>
/// <param name="Kind">How the value gets into the object.</param>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="Local">The name of the local that holds the value; no other one of the function has it.</param>
/// <param name="Flag">The name of the local that says whether there is one.</param>
/// <param name="CSharpType">Its type, with its question mark.</param>
/// <param name="Value">How the value is read.</param>
/// <param name="AcceptsNil">Whether nil is a value, and becomes null.</param>
/// <param name="Target">The C# member; of an <c>init</c> accessor the type that declares it.</param>
/// <param name="Accessor">The name of the function that calls an <c>init</c> accessor, one for all constructors.</param>
/// <param name="IsOfStruct">Whether a struct has it, which is handed on by reference.</param>
/// <param name="Warnings">The ids of warnings that a use of it brings.</param>
internal sealed record InitialModel(
    InitialKind Kind,
    string LuaName,
    string Local,
    string Flag,
    string CSharpType,
    ValueModel Value,
    bool AcceptsNil,
    TargetModel Target,
    string Accessor,
    bool IsOfStruct,
    EquatableArray<string> Warnings);
