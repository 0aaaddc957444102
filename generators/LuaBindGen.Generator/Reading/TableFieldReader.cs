using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The fields of a table, and all that a use of them needs.</summary>
/// <param name="Models">The fields.</param>
/// <param name="Used">The members, and their types.</param>
internal sealed record TableFields(List<TableFieldModel> Models, List<ISymbol> Used);

/// <summary>Reads the fields of a type marked <c>[LuaTable]</c>: what a new object can be given.</summary>
internal static class TableFieldReader
{
    private static readonly string[] TakenLocals = ["_", "call", "result", "table", "value"];

    /// <summary>The fields, or null where no object can be made of them.</summary>
    public static TableFields? Read(TableScope scope, IMethodSymbol constructor, List<ISymbol> members)
    {
        var fields = new TableFields([], []);
        var locals = new UniqueNames(TakenLocals);
        var given = new List<ISymbol>();
        foreach (var parameter in constructor.Parameters)
        {
            if (FindOf(parameter, members) is not { } member)
                return scope.Refuse(Locations.Of(parameter), $"no public property shows what its parameter '{parameter.Name}' is", "Add one of that name");
            given.Add(member);
            if (Annotations.IsIgnored(member))
            {
                if (parameter.IsOptional)
                    continue;
                return scope.Refuse(Locations.Of(parameter), $"its parameter '{parameter.Name}' is needed, and left out by [LuaIgnore]", "Give it a default, or remove [LuaIgnore]");
            }

            if (ReadArgument(scope, parameter, member, fields) is not { } field || !IsNamed(scope, field, fields, member))
                return null;
            fields.Models.Add(field with { Local = Symbols.Escape(locals.Take(field.Local)) });
        }

        foreach (var member in members.Where(member => !given.Contains(member, SymbolEqualityComparer.Default) && IsSettable(scope, member)))
        {
            if (ReadMember(scope, member, constructor, fields) is { } field && IsNamed(scope, field, fields, member))
                fields.Models.Add(field with { Local = Symbols.Escape(locals.Take(field.Local)) });
            else if (IsRequired(member))
                return null;
        }

        return constructor.GetAttributes().Any(IsSettingRequired) || Missing(scope.Type, fields) is not { } missing
            ? fields
            : scope.Refuse(Locations.Of(missing), $"'{missing.Name}' is required, and no field", "Make it public, without [LuaIgnore], or not required");
    }

    private static bool IsSettingRequired(AttributeData attribute) =>
        attribute.AttributeClass is { } type && Symbols.Is(type, "System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");

    // C# wants each of them set where an object is made, also one that nobody else sees.
    private static ISymbol? Missing(INamedTypeSymbol type, TableFields fields)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var missing = current.GetMembers().FirstOrDefault(member =>
                IsRequired(member) && !fields.Models.Any(field => field.Kind == TableFieldKind.Required && field.Name == Symbols.Escape(member.Name)));
            if (missing is not null)
                return missing;
        }

        return null;
    }

    // Of two names that differ in their case only, each parameter has its own.
    private static ISymbol? FindOf(IParameterSymbol parameter, List<ISymbol> members) =>
        members.Find(member => member.Name == parameter.Name && TypeOf(member) is not null)
        ?? members.Find(member => string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && TypeOf(member) is not null);

    // Of what can be read. An indexer is no field, nor is what refers to the place of another.
    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false, IsIndexer: false, RefKind: RefKind.None } property when PropertyReader.GetterOf(property) is not null => property.Type,
        IFieldSymbol { IsStatic: false, IsConst: false } field => field.Type,
        _ => null,
    };

    private static bool IsSettable(TableScope scope, ISymbol member) =>
        member switch
        {
            IPropertySymbol { IsStatic: false, IsIndexer: false, RefKind: RefKind.None } property => PropertyReader.SetterOf(property) is not null,
            IFieldSymbol { IsStatic: false, IsConst: false, IsReadOnly: false } => true,
            _ => false,
        }
        && !Annotations.IsIgnored(member)
        && !VisibleMembers.IsBehindAnother(member, scope.Type);

    private static TableFieldModel? ReadArgument(TableScope scope, IParameterSymbol parameter, ISymbol member, TableFields fields)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            _ = scope.Refuse(Locations.Of(parameter), $"its parameter '{parameter.Name}' is not passed by value", "Pass it by value");
            return null;
        }

        // Of the two that a record declares at once, either may be marked.
        var shown = TypeOf(member)!;
        var (ofParameter, ofMember) = (parameter.GetAttributes(), member.GetAttributes());
        if (Converters.Find(parameter.Type, ofParameter.Concat(ofMember), scope.Exports, out var isRefused) is not { Codec: { } codec } value)
            return isRefused ? RefuseConverter(scope, parameter) : RefuseType(scope, parameter, parameter.Type);
        if (Converters.Find(shown, ofMember.Concat(ofParameter), scope.Exports, out isRefused) is not { Codec: not null } written)
            return isRefused ? RefuseConverter(scope, parameter) : RefuseType(scope, parameter, shown);

        ViewReader.RefuseField(member, scope.Problems);
        fields.Used.AddRange([member, parameter.Type, shown]);
        var acceptsNil = Nullability.AcceptsNull(value, parameter.Type, parameter);
        var fallback = ParameterReader.DefaultOf(parameter, value, acceptsNil);
        return new TableFieldModel(
            TableFieldKind.Argument,
            MemberNameReader.NameOf(member, scope.Naming),
            Symbols.Escape(member.Name),
            LocalOf(parameter.Name),
            Symbols.Escape(parameter.Name),
            (value.IsNullable || acceptsNil || fallback is not null ? codec.OrNil(value.IsReference) : codec).Shared(),
            WriterOf(written),
            fallback is null or "null" ? "" : fallback,
            IsStruct: false,
            "",
            default);
    }

    private static TableFieldModel? ReadMember(TableScope scope, ISymbol member, IMethodSymbol constructor, TableFields fields)
    {
        var setter = member is IPropertySymbol property ? PropertyReader.SetterOf(property) : null;
        var isRequired = IsRequired(member) && !Annotations.Has(constructor, "System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute");
        if (TypeOf(member) is not { } type)
            return LeaveOut(scope, member, "it cannot be read", "Give it a public getter, or leave it out with [LuaIgnore]");
        if (Converters.Find(type, member.GetAttributes(), scope.Exports, out var isRefused) is not { Codec: { } codec } value)
            return isRefused || TypeProblems.HasError(type) ? null : LeaveOut(scope, member, $"scripts cannot be given its type '{Symbols.Display(type)}'", TypeProblems.Remedy(type, scope.Exports) + ", or leave it out with [LuaIgnore]");
        if (!isRequired && setter is { IsInitOnly: true, ContainingType.IsGenericType: true })
            return LeaveOut(scope, member, "generated code cannot call an 'init' accessor that a generic class declares", "Make it 'set' or 'required', or leave it out with [LuaIgnore]");

        ViewReader.RefuseField(member, scope.Problems);
        fields.Used.AddRange(setter is null ? [member, type] : [member, setter, type]);
        var isOptional = !isRequired || value.IsNullable || Nullability.AcceptsNull(value, type, member);
        return new TableFieldModel(
            isRequired ? TableFieldKind.Required : setter is { IsInitOnly: true } ? TableFieldKind.Accessed : TableFieldKind.Assigned,
            MemberNameReader.NameOf(member, scope.Naming),
            Symbols.Escape(member.Name),
            LocalOf(member.Name),
            "",
            (isOptional ? codec.OrNil(value.IsReference) : codec).Shared(),
            WriterOf(value),
            "",
            !value.IsReference && !value.IsNullable,
            "Init" + member.Name,
            new EquatableArray<string>([Symbols.NullableReference(member.ContainingType), Symbols.NullableReference(type)]));
    }

    private static string LocalOf(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static CodecModel WriterOf(ValueModel value) => (value.IsNullable ? value.Codec!.OrNil(isReference: false) : value.Codec!).Shared();

    private static TableFieldModel? RefuseType(TableScope scope, IParameterSymbol parameter, ITypeSymbol type)
    {
        if (!TypeProblems.HasError(type))
            _ = scope.Refuse(Locations.OfType(parameter), $"scripts cannot pass its parameter '{parameter.Name}', which is of type '{Symbols.Display(type)}'", TypeProblems.Remedy(type, scope.Exports));
        return null;
    }

    // What is wrong with the converter is said where it is named.
    private static TableFieldModel? RefuseConverter(TableScope scope, IParameterSymbol parameter)
    {
        _ = scope.Refuse(Locations.OfType(parameter), $"no converter fits its parameter '{parameter.Name}'", "Name one that does");
        return null;
    }

    private static TableFieldModel? LeaveOut(TableScope scope, ISymbol member, string cause, string remedy)
    {
        scope.LeaveOut(member, cause, remedy);
        return null;
    }

    private static bool IsNamed(TableScope scope, TableFieldModel field, TableFields fields, ISymbol member)
    {
        var problem = TypeNameReader.NameProblem(field.LuaName)
            ?? (fields.Models.FirstOrDefault(other => other.LuaName == field.LuaName) is { } taken ? $"is that of '{taken.Name}' already" : null);
        if (problem is not null)
            scope.LeaveOut(member, $"its name in Lua, '{field.LuaName}', {problem}", "Give it another one with [LuaName(\"name\")]");
        return problem is null;
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
}
