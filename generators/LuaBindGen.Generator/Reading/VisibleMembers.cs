using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The public members of a class, declared and inherited, each once: what code outside could write after a dot.</summary>
internal static class VisibleMembers
{
    public static List<ISymbol> Of(INamedTypeSymbol type)
    {
        var members = new List<ISymbol>();
        if (!type.IsAbstract && type.TypeKind != TypeKind.Enum)
            members.AddRange(type.InstanceConstructors.Where(constructor => IsPublic(constructor) && !IsUnwritten(constructor, type)));

        for (var current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum); current = current.BaseType)
        {
            // Members of one class do not hide each other: only those that were there before its own.
            var nearer = members.Count;
            foreach (var member in ExtensionBlocks.MembersOf(current))
            {
                if (IsPublic(member) && IsMember(member) && !IsOfObject(member) && !IsHidden(members, nearer, member))
                    members.Add(ExtensionBlocks.CallableOf(member));
            }
        }

        // What an interface inherits is not its base type's: it has none.
        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var inherited in type.AllInterfaces)
                members.AddRange(inherited.GetMembers().Where(member => IsPublic(member) && IsMember(member) && !IsHidden(type, member)));
        }

        return members;
    }

    /// <summary>Whether a nearer member of any visibility stands before an inherited one, so that only a cast reaches it.</summary>
    public static bool IsBehindAnother(ISymbol member, INamedTypeSymbol type)
    {
        // Through an interface that has one name from two others, C# says that it is ambiguous.
        if (type.TypeKind == TypeKind.Interface)
            return type.AllInterfaces.Add(type).Any(other => !IsSame(other, member.ContainingType) && !other.GetMembers(member.Name).IsEmpty);

        for (var current = type; current is not null && !IsSame(current, member.ContainingType); current = current.BaseType)
        {
            if (current.GetMembers(member.Name).Any(other => !other.IsOverride))
                return true;
        }

        return false;
    }

    public static bool IsSame(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static bool IsPublic(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public;

    // What the compiler writes by itself (most of a record, backing fields, accessors) is no decision of the author's.
    private static bool IsMember(ISymbol member) => member switch
    {
        { IsImplicitlyDeclared: true } => false,
        IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion,
        IPropertySymbol or IFieldSymbol or IEventSymbol => true,
        _ => false,
    };

    // The copy constructor of a record; and of a struct, whose author wrote others, the one that every struct has.
    private static bool IsUnwritten(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.IsImplicitlyDeclared
        && (constructor.Parameters.Length == 1 || (type.IsValueType && type.InstanceConstructors.Any(other => !other.IsImplicitlyDeclared)));

    // ToString, Equals and GetHashCode are there for every object; Lua has ways of its own for them.
    private static bool IsOfObject(ISymbol member)
    {
        var first = member;
        while (Annotations.Overridden(first) is { } overridden)
            first = overridden;
        return first.ContainingType?.SpecialType == SpecialType.System_Object;
    }

    private static bool IsHidden(List<ISymbol> members, int nearer, ISymbol member)
    {
        for (var index = 0; index < nearer; index++)
        {
            if (IsOneName(members[index], member))
                return true;
        }

        return false;
    }

    // Only an interface that inherits another one hides what that has; of two that know nothing of each other both remain.
    private static bool IsHidden(INamedTypeSymbol type, ISymbol member) => type.AllInterfaces.Add(type).Any(nearer =>
        nearer.AllInterfaces.Any(farther => IsSame(farther, member.ContainingType)) && nearer.GetMembers(member.Name).Any(other => IsOneName(other, member)));

    /// <summary>Whether of two the nearer hides the farther one, as an override does: they have one name, and are no overloads.</summary>
    public static bool IsOneName(ISymbol nearer, ISymbol farther)
    {
        if (nearer.Name != farther.Name || nearer is IMethodSymbol { MethodKind: MethodKind.Constructor })
            return false;

        return (nearer, farther) switch
        {
            (IMethodSymbol one, IMethodSymbol other) => one.Arity == other.Arity && HaveSameTypes(one.Parameters, other.Parameters),
            (IPropertySymbol one, IPropertySymbol other) => HaveSameTypes(one.Parameters, other.Parameters),
            _ => true,
        };
    }

    private static bool HaveSameTypes(IReadOnlyList<IParameterSymbol> some, IReadOnlyList<IParameterSymbol> others) =>
        some.Count == others.Count
        && some.Zip(others, (one, other) => IsSame(one.Type, other.Type) && one.RefKind == other.RefKind).All(same => same);
}
