using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading.Metamethods;

/// <summary>What objects of a class do in Lua without being told: what their class says of itself in C#.</summary>
internal static class NaturalMetamethods
{
    /// <summary>Adds what a class compares and counts.</summary>
    /// <param name="subject">The class.</param>
    /// <param name="members">Its members.</param>
    /// <param name="metamethods">What other members are already.</param>
    public static void Add(Subject subject, IReadOnlyList<ISymbol> members, MetamethodNames metamethods)
    {
        var silent = subject with { Problems = null };
        AddEquality(silent, members, metamethods);
        AddOrder(silent, members, metamethods);
        AddCount(silent, members, metamethods);
    }

    /// <summary>Whether a method is there for C# alone: what scripts call instead is <c>pairs</c> or <c>tostring</c>.</summary>
    /// <param name="member">The method.</param>
    /// <param name="hasLoop">Whether objects are looped over.</param>
    public static bool IsBehind(ISymbol member, bool hasLoop) => member switch
    {
        IMethodSymbol { IsStatic: false, Arity: 0, Name: "GetEnumerator", Parameters.Length: 0 } => hasLoop,
        IMethodSymbol { IsStatic: false, Arity: 0, Name: "GetAsyncEnumerator", Parameters.Length: <= 1 } => hasLoop,
        IMethodSymbol { IsStatic: false, Arity: 0, Name: "ToString", Parameters.Length: 2 } method =>
            method.Parameters[0].Type.SpecialType == SpecialType.System_String && Symbols.Is(method.Parameters[1].Type, "System", "IFormatProvider"),
        _ => false,
    };

    /// <summary>What objects do without code of their own in the file.</summary>
    /// <param name="type">The class.</param>
    /// <param name="metamethods">What its members are.</param>
    /// <param name="hasLoop">Whether its objects are looped over.</param>
    public static LuaBehaviours Behaviours(INamedTypeSymbol type, IReadOnlyCollection<string> metamethods, bool hasLoop)
    {
        if (type.IsStatic || type.TypeKind == TypeKind.Enum)
            return LuaBehaviours.None;

        var behaviours = LuaBehaviours.None;
        if (!metamethods.Contains("__tostring") && (Overrides(type, "ToString", parameters: 0) || Implements(type, "IFormattable", "ToString")))
            behaviours |= LuaBehaviours.Text;
        if (!metamethods.Contains("__eq") && Overrides(type, "Equals", parameters: 1))
            behaviours |= LuaBehaviours.Equality;
        if (!metamethods.Contains("__close") && (Implements(type, "IDisposable", "Dispose") || Implements(type, "IAsyncDisposable", "DisposeAsync")))
            behaviours |= LuaBehaviours.Closing;
        if (hasLoop && !metamethods.Contains("__call"))
            behaviours |= LuaBehaviours.Looping;
        return behaviours;
    }

    // The type itself comes first: C# means that Equals for two of them, too.
    private static void AddEquality(Subject subject, IReadOnlyList<ISymbol> members, MetamethodNames metamethods)
    {
        if (Method(subject.Type, members, "IEquatable", "Equals") is { } equals && FunctionReader.Read(subject, equals, "__eq") is { } function)
            metamethods.TakeNatural(equals, function with { GlueName = "Eq" });
    }

    private static void AddOrder(Subject subject, IReadOnlyList<ISymbol> members, MetamethodNames metamethods)
    {
        if (Method(subject.Type, members, "IComparable", "CompareTo") is not { } compare)
            return;
        foreach (var (name, sign) in new[] { ("__lt", "<"), ("__le", "<=") })
        {
            if (FunctionReader.Read(subject, compare, name) is { } function)
            {
                var result = function.Result with { Values = new EquatableArray<ValueModel>([BooleanConversion.Value]) };
                metamethods.TakeNatural(compare, function with { GlueName = Metamethod.Of(name).GlueName, Template = $"{{0}}.CompareTo({{1}}) {sign} 0", Result = result });
            }
        }
    }

    // What is counted is what is looked up by index, or looped over. A file has a Length, too, and is no collection.
    private static void AddCount(Subject subject, IReadOnlyList<ISymbol> members, MetamethodNames metamethods)
    {
        if (!metamethods.Has("__index") && LoopReader.SourceOf(subject.Type) is null)
            return;
        var count = members.OfType<IPropertySymbol>().Where(IsCount).OrderBy(property => property.Name, StringComparer.Ordinal).FirstOrDefault();
        if (count is not null && PropertyReader.GetterOf(count) is { } getter && FunctionReader.Read(subject, getter, "__len") is { } function)
            metamethods.TakeNatural(getter, function with { GlueName = "Len", Template = "{0}." + Symbols.Escape(count.Name) });
    }

    private static bool IsCount(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, Name: "Count" or "Length", Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 }
        && !Annotations.IsIgnored(property);

    // The public method of the class for an interface of itself, IComparable<T>: called on the object, it is the one that takes the type.
    private static IMethodSymbol? Method(INamedTypeSymbol type, IReadOnlyList<ISymbol> members, string contract, string name)
    {
        var found = type.AllInterfaces.Any(own => Symbols.Is(own, "System", contract, arity: 1) && VisibleMembers.IsSame(own.TypeArguments[0], type));
        return found
            ? members.OfType<IMethodSymbol>().FirstOrDefault(method =>
                method is { IsStatic: false, Parameters.Length: 1, Arity: 0 } && method.Name == name && VisibleMembers.IsSame(method.Parameters[0].Type, type) && !Annotations.IsIgnored(method))
            : null;
    }

    private static bool Overrides(INamedTypeSymbol type, string name, int parameters)
    {
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(name))
            {
                if (member is IMethodSymbol { IsOverride: true } method && method.Parameters.Length == parameters && IsOfObject(method))
                    return !Annotations.IsIgnored(method);
            }
        }

        // A struct is equal to another by its fields, whether it says so or not.
        return name == "Equals" && type.IsValueType;
    }

    private static bool IsOfObject(IMethodSymbol method)
    {
        var first = method;
        while (first.OverriddenMethod is { } overridden)
            first = overridden;
        return first.ContainingType.SpecialType is SpecialType.System_Object;
    }

    private static bool Implements(INamedTypeSymbol type, string contract, string name)
    {
        foreach (var own in type.AllInterfaces.Concat(type.TypeKind == TypeKind.Interface ? [type] : []))
        {
            if (Symbols.Is(own, "System", contract) && own.GetMembers(name).FirstOrDefault() is { } member)
                return type.FindImplementationForInterfaceMember(member) is not { } method || !Annotations.IsIgnored(method);
        }

        return false;
    }
}
