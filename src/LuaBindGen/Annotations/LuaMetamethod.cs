namespace LuaBindGen;

/// <summary>The metamethods that a method can be, by their names in Lua.</summary>
public enum LuaMetamethod
{
    /// <summary><c>__add</c>: <c>a + b</c>.</summary>
    Add,

    /// <summary><c>__sub</c>: <c>a - b</c>.</summary>
    Sub,

    /// <summary><c>__mul</c>: <c>a * b</c>.</summary>
    Mul,

    /// <summary><c>__div</c>: <c>a / b</c>.</summary>
    Div,

    /// <summary><c>__mod</c>: <c>a % b</c>.</summary>
    Mod,

    /// <summary><c>__pow</c>: <c>a ^ b</c>.</summary>
    Pow,

    /// <summary><c>__unm</c>: <c>-a</c>.</summary>
    Unm,

    /// <summary><c>__idiv</c>: <c>a // b</c>.</summary>
    IDiv,

    /// <summary><c>__band</c>: <c>a &amp; b</c>.</summary>
    BAnd,

    /// <summary><c>__bor</c>: <c>a | b</c>.</summary>
    BOr,

    /// <summary><c>__bxor</c>: <c>a ~ b</c>.</summary>
    BXor,

    /// <summary><c>__bnot</c>: <c>~a</c>.</summary>
    BNot,

    /// <summary><c>__shl</c>: <c>a &lt;&lt; b</c>.</summary>
    Shl,

    /// <summary><c>__shr</c>: <c>a >> b</c>.</summary>
    Shr,

    /// <summary><c>__concat</c>: <c>a .. b</c>.</summary>
    Concat,

    /// <summary><c>__len</c>: <c>#a</c>.</summary>
    Len,

    /// <summary><c>__eq</c>: <c>a == b</c>, of two objects.</summary>
    Eq,

    /// <summary><c>__lt</c>: <c>a &lt; b</c>.</summary>
    Lt,

    /// <summary><c>__le</c>: <c>a &lt;= b</c>.</summary>
    Le,

    /// <summary><c>__index</c>: <c>a[key]</c>, where the key is no member.</summary>
    Index,

    /// <summary><c>__newindex</c>: <c>a[key] = value</c>, where the key is no member.</summary>
    NewIndex,

    /// <summary><c>__call</c>: <c>a(...)</c>.</summary>
    Call,

    /// <summary><c>__close</c>: the end of a <c>&lt;close&gt;</c> variable; behind the object comes the error that ended it, or nil.</summary>
    Close,

    /// <summary><c>__tostring</c>: <c>tostring(a)</c>.</summary>
    Text,

    /// <summary><c>__pairs</c>: <c>pairs(a)</c>, which returns an iterator, its state and the first key.</summary>
    Pairs,
}
