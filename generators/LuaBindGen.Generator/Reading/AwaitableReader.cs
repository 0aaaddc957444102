using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Finds out what can be awaited though it is no task: what has a <c>GetAwaiter</c>, as C# wants it.</summary>
internal static class AwaitableReader
{
    /// <summary>What awaiting gives, and how it is awaited; null where C# would not let it be awaited.</summary>
    public static (ITypeSymbol Result, AwaiterModel Awaiter)? Read(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { IsRefLikeType: false } named || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated))
            return null;
        if (Method(named, "GetAwaiter") is not { ReturnsVoid: false } method || ResultOf(method.ReturnType) is not { } result)
            return null;

        var isVoid = result.SpecialType == SpecialType.System_Void;
        return (result, new AwaiterModel(GlueNames.Of(type), Symbols.NullableReference(type), isVoid ? "" : Symbols.NullableReference(result)));
    }

    private static ITypeSymbol? ResultOf(ITypeSymbol awaiter)
    {
        if (!awaiter.AllInterfaces.Any(contract => Symbols.Is(contract, "System.Runtime.CompilerServices", "INotifyCompletion")))
            return null;
        var isCompleted = awaiter.GetMembers("IsCompleted").OfType<IPropertySymbol>()
            .Any(property => property is { IsStatic: false, Type.SpecialType: SpecialType.System_Boolean, DeclaredAccessibility: Accessibility.Public });
        return isCompleted ? Method(awaiter, "GetResult")?.ReturnType : null;
    }

    private static IMethodSymbol? Method(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(IsPlain) is { } found)
                return found;
        }

        return null;
    }

    private static bool IsPlain(IMethodSymbol method) =>
        method is { IsStatic: false, Parameters.Length: 0, Arity: 0, DeclaredAccessibility: Accessibility.Public, ReturnsByRef: false, ReturnsByRefReadonly: false };
}
