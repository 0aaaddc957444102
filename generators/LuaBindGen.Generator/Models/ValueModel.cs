namespace LuaBindGen.Generator.Models;

/// <summary>A value that crosses the border: a row of the conversion table, filled in for one type.</summary>
/// <param name="CSharpType">Its type in C#, without a question mark.</param>
/// <param name="LuaType">What a wrong argument is told to be instead.</param>
/// <param name="Kinds">The kinds of Lua value that it is read from; with a question mark nil too.</param>
/// <param name="Reader">The method of <c>LuaCall</c> that reads it.</param>
/// <param name="Writer">The method of <c>LuaCall</c> that pushes it.</param>
/// <param name="IsReference">Whether its type is a reference type.</param>
internal sealed record ValueModel(string CSharpType, string LuaType, LuaKinds Kinds, string Reader, string Writer, bool IsReference)
{
    /// <summary>Whether it is a struct with a question mark: then nil is null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The enum that it is one of, or null.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The codec of its type, without a question mark; null where it can be no part of another value.</summary>
    public CodecModel? Codec { get; init; }

    /// <summary>Whether reader and writer are handed the codec.</summary>
    public bool TakesCodec { get; init; }

    /// <summary>Whether a function that returns it returns what a loop wants with it: a stream.</summary>
    public bool IsStream { get; init; }

    /// <summary>What turns its result into what the codec takes, <c>.ToArray()</c>; mostly nothing.</summary>
    public string Conversion { get; init; } = "";

    /// <summary>The type of a local that the value is read into: readers hand out null with a failure.</summary>
    public string LocalType => IsReference || IsNullable ? CSharpType + "?" : CSharpType;
}
