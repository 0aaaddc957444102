namespace LuaBindGen.Generator.Reading.Metamethods;

/// <summary>A metamethod that a member can be.</summary>
/// <param name="Name">Its name in Lua.</param>
/// <param name="GlueName">What the function that is written for it is called.</param>
/// <param name="Operands">How many values Lua hands over, the object among them; null for any number.</param>
internal sealed record Metamethod(string Name, string GlueName, int? Operands)
{
    /// <summary>All of them, in the order in which they are written. The runtime's <c>LuaMetamethod</c> names them so, too.</summary>
    public static readonly IReadOnlyList<Metamethod> All =
    [
        new("__add", "Add", 2),
        new("__sub", "Sub", 2),
        new("__mul", "Mul", 2),
        new("__div", "Div", 2),
        new("__mod", "Mod", 2),
        new("__pow", "Pow", 2),
        new("__unm", "Unm", 1),
        new("__idiv", "IDiv", 2),
        new("__band", "BAnd", 2),
        new("__bor", "BOr", 2),
        new("__bxor", "BXor", 2),
        new("__bnot", "BNot", 1),
        new("__shl", "Shl", 2),
        new("__shr", "Shr", 2),
        new("__concat", "Concat", 2),
        new("__len", "Len", 1),
        new("__eq", "Eq", 2),
        new("__lt", "Lt", 2),
        new("__le", "Le", 2),
        new("__index", "Index", 2),
        new("__newindex", "NewIndex", 3),
        new("__call", "Call", null),
        new("__close", "Close", 2),
        new("__tostring", "Text", 1),
        new("__pairs", "Pairs", 1),
    ];

    /// <summary>Whether either operand may be the object.</summary>
    public bool IsBinary => Operands == 2 && Name is not ("__index" or "__close");

    /// <summary>Whether Lua does something with what it returns.</summary>
    public bool HasResult => Name is not ("__newindex" or "__call" or "__close");

    /// <summary>The one of a name.</summary>
    public static Metamethod Of(string name) => All.First(metamethod => metamethod.Name == name);
}
