using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading.Metamethods;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds methods that report an error as Lua's own functions do: nil, and a message.</summary>
internal static class ErrorResults
{
    /// <summary>Whether a method does; where it is marked and cannot, that is reported.</summary>
    /// <param name="subject">The class.</param>
    /// <param name="method">The method.</param>
    /// <param name="type">What it returns.</param>
    public static bool IsMarked(Subject subject, IMethodSymbol method, ITypeSymbol type)
    {
        if (Find(method) is not var (marked, attribute))
            return false;
        if (Problem(method, type) is not var (cause, remedy))
            return true;
        subject.Problems?.Of(marked.ContainingType)?.Report(Rules.ErrorResult, Locations.Of(attribute), subject.Display(marked), cause, remedy);
        return false;
    }

    private static (string Cause, string Remedy)? Problem(IMethodSymbol method, ITypeSymbol type)
    {
        if (MetamethodReader.NameOf(method) is { } metamethod && metamethod != "__call")
            return ($"of what '{metamethod}' returns Lua takes one value, and would drop the message", "Throw an exception instead");

        var own = ResultReader.IsTask(type, arity: 1) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (ResultReader.Elements(own) is not { Count: > 1 } elements || elements[elements.Count - 1] is not { SpecialType: SpecialType.System_String } error)
            return ("it does not return a tuple of values and a 'string?'", "Return one, as '(int Value, string? Error)'");
        return error.NullableAnnotation == NullableAnnotation.NotAnnotated
            ? ("the last element of the tuple that it returns is never null, and null says that there is no error", "Make it 'string?'")
            : null;
    }

    // An override returns what it overrides does.
    private static (IMethodSymbol Method, AttributeData Attribute)? Find(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            if (Annotations.Find(current, Annotations.ErrorResult) is { } attribute)
                return (current, attribute);
        }

        return null;
    }
}
