using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>A type that is a table in Lua: all that the file of its codec is written from.</summary>
/// <param name="Names">What it is called.</param>
/// <param name="Fields">Its fields, those that the constructor takes first, in its order.</param>
/// <param name="Codecs">The codecs of the fields, each once, behind those that it is made of.</param>
/// <param name="Enums">The enums that the codecs know, each once.</param>
/// <param name="Warnings">The ids of warnings that using the type and its members brings.</param>
internal sealed record TableModel(
    TypeNames Names,
    EquatableArray<TableFieldModel> Fields,
    EquatableArray<CodecModel> Codecs,
    EquatableArray<EnumModel> Enums,
    EquatableArray<string> Warnings)
{
    /// <summary>How other files write its codec.</summary>
    public string CodecReference => CodecReferenceOf(Names);

    /// <inheritdoc cref="CodecReference"/>
    public static string CodecReferenceOf(TypeNames names) => $"global::LuaBindGen.Generated.Tables.{names.GlueName}.Codec";
}

/// <summary>How the value of a field gets into the object.</summary>
internal enum TableFieldKind
{
    /// <summary>The constructor takes it.</summary>
    Argument,

    /// <summary>C# wants it there from the start: it is set where the object is made.</summary>
    Required,

    /// <summary>It is assigned afterwards, where there is one.</summary>
    Assigned,

    /// <summary>Only a new object may be given it (<c>init</c>): its accessor is called afterwards, where there is one.</summary>
    Accessed,
}

/// <summary>A field of a type that is a table.</summary>
/// <param name="Kind">How its value gets into the object.</param>
/// <param name="LuaName">Its name in Lua.</param>
/// <param name="Name">The property or field, with an <c>@</c> where it is a keyword.</param>
/// <param name="Local">The local that its value is read into; no other one has it.</param>
/// <param name="Parameter">The parameter that takes it, where the constructor does.</param>
/// <param name="Reader">The codec that reads it; one that takes nil where it may be missing.</param>
/// <param name="Writer">The codec that pushes it.</param>
/// <param name="Fallback">What stands for a missing one, <c>5</c>; empty where it cannot be missing, and where null does.</param>
/// <param name="IsStruct">Whether its type is a struct without a question mark that is read as one with.</param>
/// <param name="Accessor">The function that calls its <c>init</c> accessor.</param>
/// <param name="AccessorType">The type that declares that, and its own type, as the function takes them.</param>
internal sealed record TableFieldModel(
    TableFieldKind Kind,
    string LuaName,
    string Name,
    string Local,
    string Parameter,
    CodecModel Reader,
    CodecModel Writer,
    string Fallback,
    bool IsStruct,
    string Accessor,
    EquatableArray<string> AccessorType);
