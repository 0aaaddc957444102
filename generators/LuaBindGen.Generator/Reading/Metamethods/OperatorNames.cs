using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Metamethods;

/// <summary>What C# operators are in Lua.</summary>
internal static class OperatorNames
{
    // By the names that the compiler gives them: the sign, the metamethod, and the name of the function that is written.
    private static readonly Dictionary<string, (string Sign, string Metamethod)> Known = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = ("+", "__add"),
        ["op_Subtraction"] = ("-", "__sub"),
        ["op_Multiply"] = ("*", "__mul"),
        ["op_Division"] = ("/", "__div"),
        ["op_Modulus"] = ("%", "__mod"),
        ["op_UnaryNegation"] = ("-", "__unm"),
        ["op_BitwiseAnd"] = ("&", "__band"),
        ["op_BitwiseOr"] = ("|", "__bor"),
        ["op_ExclusiveOr"] = ("^", "__bxor"),
        ["op_OnesComplement"] = ("~", "__bnot"),
        ["op_LeftShift"] = ("<<", "__shl"),
        ["op_RightShift"] = (">>", "__shr"),
        ["op_Equality"] = ("==", "__eq"),
        ["op_LessThan"] = ("<", "__lt"),
        ["op_LessThanOrEqual"] = ("<=", "__le"),

        // Lua asks the others, with the operands in the opposite order.
        ["op_GreaterThan"] = (">", "__lt"),
        ["op_GreaterThanOrEqual"] = (">=", "__le"),
    };

    private static readonly SymbolDisplayFormat NameOnly = new();

    // Who writes a pair, as C# wants it, has to hear nothing of the one that Lua can do without.
    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal) { "op_Inequality", "op_True", "op_False" };

    /// <summary>The sign of an operator and its metamethod; null for what Lua has not.</summary>
    public static (string Sign, string Metamethod)? Find(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.UserDefinedOperator, IsStatic: true } && Known.TryGetValue(method.Name, out var known) ? known : null;

    /// <summary>Whether an operator is left out without a word: its twin is there.</summary>
    public static bool IsOfPair(IMethodSymbol method) =>
        method.MethodKind == MethodKind.UserDefinedOperator && (Pairs.Contains(method.Name) || method.Name.StartsWith("op_Checked", StringComparison.Ordinal));

    /// <summary>Whether Lua asks it with the operands in the opposite order.</summary>
    public static bool IsSwapped(IMethodSymbol method) => method.Name is "op_GreaterThan" or "op_GreaterThanOrEqual";

    /// <summary>An operator as messages write it, <c>operator +</c>.</summary>
    public static string Display(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Conversion ? $"operator {(method.Name == "op_CheckedExplicit" ? "checked " : "")}{Symbols.Display(method.ReturnType)}" : method.ToDisplayString(NameOnly);
}
