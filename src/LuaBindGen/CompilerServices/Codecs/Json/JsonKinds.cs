namespace LuaBindGen.CompilerServices.Codecs.Json;

/// <summary>Kinds of JSON value.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,

    Null = 1,

    /// <summary>A boolean, a number or a text.</summary>
    Scalar = 2,

    Object = 4,

    Array = 8,

    Table = Object | Array,

    Node = Scalar | Table,

    Any = Null | Node,
}
