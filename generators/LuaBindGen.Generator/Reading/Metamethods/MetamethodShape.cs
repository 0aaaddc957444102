using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Metamethods;

/// <summary>Finds out whether a method can be called as Lua calls a metamethod.</summary>
internal static class MetamethodShape
{
    /// <summary>What is wrong with the method, and the way out; null where nothing is.</summary>
    public static (string Cause, string Remedy)? Problem(Subject subject, IMethodSymbol method, FunctionModel function, Metamethod metamethod)
    {
        var passed = method.Parameters.Where((_, index) => function.Parameters[index].IsPassed).ToList();
        var receivers = method.IsStatic ? 0 : 1;
        var count = passed.Count + receivers;

        // What Lua hands over behind the object when a variable is closed, an error or nil, is not for everybody.
        var isCount = metamethod.Operands is not { } operands || count == operands || (metamethod.Name == "__close" && count == 1);
        if (!isCount)
            return ($"it takes {Counted(passed.Count)}, and Lua hands over {Counted(metamethod.Operands!.Value - receivers)}", "Give it as many");

        if (method.IsStatic && !passed.Take(metamethod.IsBinary ? 2 : 1).Any(parameter => IsOperand(subject.Type, parameter.Type)))
            return ($"Lua calls it with a '{subject.Type.Name}', and it takes none{(metamethod.IsBinary ? "" : " as its first parameter")}", $"Take one, or make it an instance method of '{subject.Type.Name}'");

        if (metamethod.HasResult && function.Result.Values.Count == 0)
            return ("it returns nothing", "Return the result");
        return function.Result.Values.Count == 0 ? null : ResultProblem(metamethod.Name, function.Result.Values[0]);
    }

    // Lua takes anything for true but false and nil, and calls what a loop begins with, whatever it is.
    private static (string Cause, string Remedy)? ResultProblem(string metamethod, ValueModel result) => metamethod switch
    {
        "__tostring" when result.CSharpType != "string" => ("it does not return a text", "Return a string"),
        "__eq" or "__lt" or "__le" when result.CSharpType != "bool" => ("it does not return whether it is so", "Return a bool"),
        "__pairs" when result.Codec?.Name is not ("Function" or "Value" or "Object") => ("Lua calls what it returns, once for each turn", "Return a LuaFunction first, or implement IEnumerable<T>"),
        _ => null,
    };

    private static string Counted(int count) => count == 1 ? "1 argument" : $"{count} arguments";

    private static bool IsOperand(INamedTypeSymbol type, ITypeSymbol parameter)
    {
        var own = Symbols.NullableOf(parameter) ?? parameter;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (VisibleMembers.IsSame(current, own))
                return true;
        }

        return type.AllInterfaces.Any(contract => VisibleMembers.IsSame(contract, own));
    }
}
