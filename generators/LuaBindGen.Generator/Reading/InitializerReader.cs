using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads what the caller of a constructor sets in C# in the braces behind it, and in Lua in a table.</summary>
internal static class InitializerReader
{
    /// <summary>Whether scripts can call the constructor: they can set each member that has to be set.</summary>
    /// <param name="subject">The exported class.</param>
    /// <param name="constructor">The constructor; any other method takes no table.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="model">The table that it takes, or null where there is nothing that only a new object can be given.</param>
    public static bool TryRead(Subject subject, IMethodSymbol constructor, IEnumerable<ParameterModel> parameters, out InitializerModel? model)
    {
        model = null;
        if (constructor.MethodKind != MethodKind.Constructor || !HasAnyFor(subject.Type))
            return true;

        var setsRequired = Annotations.Has(constructor, "System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");
        var locals = new UniqueNames([.. ParameterReader.TakenLocals, .. parameters.Select(parameter => parameter.Local.TrimStart('@'))]);
        var members = new List<InitialModel>();
        var isWanted = false;
        foreach (var member in VisibleMembers.Of(subject.Type).Where(member => IsSettable(subject, member)))
        {
            // What has a parameter is given there: nothing is left for a table to say of "record Point(long X, long Y)".
            if ((setsRequired || !IsRequired(member)) && HasParameter(constructor, member))
                continue;

            var kind = IsRequired(member) && !setsRequired ? InitialKind.Required
                : IsInitOnly(member) ? InitialKind.Accessed
                : InitialKind.Assigned;
            if (ReadOne(subject, member, kind) is not { } initial || members.Any(other => other.LuaName == initial.LuaName))
                continue;

            isWanted |= IsRequired(member) || kind == InitialKind.Accessed;
            members.Add(initial with { Local = Symbols.Escape(locals.Take(initial.Local)), Flag = locals.Take(initial.Flag) });
        }

        if (!setsRequired && Missing(subject.Type, members) is { } missing)
        {
            Report(subject, constructor, missing);
            return false;
        }

        model = isWanted ? new InitializerModel("Fields", members.ToEquatableArray()) : null;
        return true;
    }

    /// <summary>Whether scripts can make objects of a type, but not give them this property, though C# code can.</summary>
    public static bool IsOutOfReach(INamedTypeSymbol type, IPropertySymbol property, IMethodSymbol setter)
    {
        if (!setter.ContainingType.IsGenericType || property.IsRequired || type.IsAbstract)
            return false;

        var constructors = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToList();
        return constructors.Count > 0 && !constructors.Any(constructor => HasParameter(constructor, property));
    }

    /// <summary>Whether scripts can give a new object this property.</summary>
    public static bool Takes(Subject subject, IPropertySymbol property) =>
        !subject.Type.IsAbstract
        && subject.Type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
        && IsSettable(subject, property)
        && ReadOne(subject, property, IsRequired(property) ? InitialKind.Required : InitialKind.Accessed) is not null;

    // Most classes have none, and to read every member once more for that would be half the work again.
    private static bool HasAnyFor(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (IsRequired(member) || member is IPropertySymbol { SetMethod.IsInitOnly: true })
                    return true;
            }
        }

        return false;
    }

    private static void Report(Subject subject, IMethodSymbol constructor, ISymbol missing) => subject.Problems?.Report(
        Rules.MemberKind,
        Locations.Of(constructor),
        subject.Display(constructor),
        $"constructors that leave '{missing.Name}' to the caller, which scripts cannot set, are",
        $"Set '{missing.Name}' in the constructor and mark that [SetsRequiredMembers]");

    private static bool IsSettable(Subject subject, ISymbol member) =>
        member is { IsStatic: false } and (IPropertySymbol or IFieldSymbol)
        && !Annotations.IsIgnored(member)
        && !VisibleMembers.IsBehindAnother(member, subject.Type);

    private static bool HasParameter(IMethodSymbol constructor, ISymbol member) =>
        constructor.Parameters.Any(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase));

    private static InitialModel? ReadOne(Subject subject, ISymbol member, InitialKind kind)
    {
        // What is used is the accessor: it may be marked where the property is not.
        var (type, used) = member switch
        {
            IPropertySymbol { IsIndexer: false, RefKind: RefKind.None } property => (property.Type, (ISymbol?)PropertyReader.SetterOf(property)),
            IFieldSymbol { IsConst: false, IsReadOnly: false } field => (field.Type, field),
            _ => (null, null),
        };
        // A span would have to outlive its turn in the slot, and a constructor may run Lua code that lets its string go.
        if (type is null || type.IsRefLikeType || used is not { ContainingType: { } declaring } || Converters.Find(type, member.GetAttributes(), subject.Exports, out _) is not { } value)
            return null;

        // The accessor of a generic class would have to be called from a generic one.
        if (kind == InitialKind.Accessed && declaring.IsGenericType)
            return null;

        var luaName = MemberNameReader.NameOf(member, subject.Naming);
        var silent = subject with { Problems = null };
        if (!MemberNameReader.IsUsable(silent, member, luaName) || TargetReader.WarningsOf(silent, member, [type, used]) is not { } warnings)
            return null;

        return new InitialModel(
            kind,
            luaName,
            char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1),
            "has" + char.ToUpperInvariant(member.Name[0]) + member.Name.Substring(1),
            Symbols.NullableReference(type),
            value,
            Nullability.AcceptsNull(value, type, member),
            new TargetModel(Symbols.NullableReference(declaring), Symbols.Escape(member.Name), NeedsCast: false, IsOblivious: false),
            "Init" + member.Name,
            declaring.IsValueType,
            warnings.ToEquatableArray());
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private static bool IsInitOnly(ISymbol member) =>
        member is IPropertySymbol property && PropertyReader.SetterOf(property) is { IsInitOnly: true };

    private static ISymbol? Missing(INamedTypeSymbol type, List<InitialModel> members)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var missing = current.GetMembers().FirstOrDefault(member =>
                IsRequired(member) && !members.Any(initial => initial.Target.Name == Symbols.Escape(member.Name)));
            if (missing is not null)
                return missing;
        }

        return null;
    }
}
