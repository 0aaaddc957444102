using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LuaBindGen.Generator.Analyzers.Bodies;

/// <summary>Tells which operations enter a Lua state at once, and so need a thread that may.</summary>
internal static class LuaTouch
{
    public const string State = "LuaState";
    public const string Table = "LuaTable";
    private const string Reference = "LuaReference";
    private const string Value = "LuaValue";

    // What else there is takes its turn (its name ends with Async), or looks at the handle only.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "Dispose", "State", "TimeProvider", "SynchronizationContext", "Equals", "GetHashCode", "GetType", "ToString",
    };

    /// <summary>What an operation itself, without its parts, touches, as messages write it; null for nothing.</summary>
    public static string? Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => OfMember(property.Property, property.Instance),
        IInvocationOperation call => OfMember(call.TargetMethod, call.Instance) ?? OfEnumerator(call),
        IConversionOperation { Operand.Type: { } from, Type: { } to } when IsSequence(to) && IsOurs(from, Table) => EnumeratorOf,
        IForEachLoopOperation loop when IsOurs(WithoutConversion(loop.Collection).Type, Table) => EnumeratorOf,
        _ => null,
    };

    private static string EnumeratorOf => Table + ".GetEnumerator";

    private static string? OfMember(ISymbol member, IOperation? instance)
    {
        if (instance is null || member.IsStatic || !IsHandle(member.ContainingType) || Harmless.Contains(member.Name) || IsAsynchronous(member) || IsOwnState(instance))
            return null;

        return Symbols.Display(member.ContainingType, member);
    }

    private static bool IsAsynchronous(ISymbol member) =>
        member is IMethodSymbol && member.Name.EndsWith(MemberNameReader.AsyncSuffix, StringComparison.Ordinal);

    // Each step of an enumeration enters the state. A flow graph shows the steps.
    private static string? OfEnumerator(IInvocationOperation call) =>
        call is { TargetMethod.Name: "MoveNext", Instance.Type: INamedTypeSymbol { TypeArguments: { Length: 1 } items } }
        && items[0] is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: { Length: 2 } pair }
        && pair.All(part => IsOurs(part, Value))
            ? EnumeratorOf
            : null;

    private static bool IsHandle(INamedTypeSymbol? type)
    {
        if (IsOurs(type, State))
            return true;
        for (; type is not null; type = type.BaseType)
        {
            if (IsOurs(type, Reference))
                return true;
        }

        return false;
    }

    private static bool IsOurs(ITypeSymbol? type, string name) => type is not null && Symbols.Is(type, Annotations.Namespace, name);

    private static bool IsSequence(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable;

    private static IOperation WithoutConversion(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation;
    }

    // A state that the body made is nobody else's.
    private static bool IsOwnState(IOperation instance) =>
        instance is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declarations }
        && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };
}
