using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Metamethods;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads an exported class: the one place that decides what of it can be exported and what is wrong with the rest.</summary>
internal static class ExportReader
{
    /// <summary>The class, or null where it is not marked or cannot be exported.</summary>
    /// <param name="type">The class.</param>
    /// <param name="problems">Who wants to hear of problems.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static TypeModel? Read(INamedTypeSymbol type, Problems? problems, CancellationToken cancellationToken)
    {
        var names = TypeNameReader.Read(type, problems?.Of(type));
        return names is null ? null : ReadMembers(new Subject(type, names, type.ContainingAssembly, problems), cancellationToken);
    }

    /// <summary>A type that is exported either way.</summary>
    /// <param name="type">The type.</param>
    /// <param name="exporter">The assembly whose attributes count.</param>
    /// <param name="problems">Who wants to hear of problems.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static TypeModel? Read(INamedTypeSymbol type, IAssemblySymbol exporter, Problems? problems, CancellationToken cancellationToken) =>
        AssemblyExports.Of(exporter).NamesOf(type) is { } names
            ? ReadMembers(new Subject(type, names, exporter, problems), cancellationToken)
            : Read(type, problems, cancellationToken);

    /// <summary>A type that an attribute of an assembly exports.</summary>
    /// <param name="export">The type.</param>
    /// <param name="exporter">The assembly.</param>
    /// <param name="problems">Who wants to hear of problems.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static TypeModel Read(AssemblyExport export, IAssemblySymbol exporter, Problems? problems, CancellationToken cancellationToken) =>
        ReadMembers(new Subject(export.Type, export.Names, exporter, problems), cancellationToken);

    /// <summary>What of a class is exported, in its order, with the members behind it. The names of glue are wishes only.</summary>
    /// <param name="subject">The class.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IReadOnlyList<(IReadOnlyList<ISymbol> Members, object Model)> Members(Subject subject, CancellationToken cancellationToken)
    {
        var names = new MemberNames(subject);
        var metamethods = new MetamethodNames(subject);
        var members = InterfaceMembers.WithoutClashes(subject, VisibleMembers.Of(subject.Type));
        var loop = LoopReader.Read(subject);
        foreach (var member in members)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Annotations.IsIgnored(member) || AsyncPairs.GivesWay(subject, member, members))
                continue;

            var listener = ListenerFor(subject, member);
            if (MetamethodReader.IsOne(member))
            {
                metamethods.Take(listener, member);
                continue;
            }

            if (MethodPropertyReader.IsOne(member))
            {
                if (MethodPropertyReader.Read(listener, (IMethodSymbol)member, members) is { } property && MemberNameReader.IsUsable(listener, member, property.LuaName))
                    names.Take(listener, member, property);
                continue;
            }

            if (NaturalMetamethods.IsBehind(member, loop is not null) || ReadMember(listener, member) is not { } model)
                continue;

            HiddenMembers.Report(listener, member);
            names.Take(listener, member, model);
        }

        NaturalMetamethods.Add(subject, members, metamethods);
        var kept = names.Kept().Concat(metamethods.Kept());
        return [.. loop is null || metamethods.Has("__pairs") ? kept : kept.Append(([], loop))];
    }

    private static TypeModel ReadMembers(Subject subject, CancellationToken cancellationToken)
    {
        var (type, names) = (subject.Type, subject.Names);

        var glue = new UniqueNames(names.TakenNames());
        var functions = new List<FunctionGroup>();
        var properties = new List<PropertyModel>();
        var constants = new List<ConstantModel>();
        var events = new List<EventModel>();
        var methodProperties = new List<MethodPropertyModel>();
        var metamethods = new List<FunctionGroup>();
        LoopModel? loop = null;
        var accessors = new Dictionary<TargetModel, string>();
        foreach (var (_, model) in Members(subject, cancellationToken))
        {
            if (model is FunctionGroup { IsMetamethod: true } metamethod)
                metamethods.Add(WithGlue(metamethod, glue, accessors));
            else if (model is LoopModel found)
                loop = found with { GlueName = Take(glue, found.GlueName), IteratorName = Take(glue, found.IteratorName) };
            else if (model is FunctionGroup group)
                functions.Add(WithGlue(group, glue, accessors));
            else if (model is PropertyModel property)
                properties.Add(property with { Getter = TakeOrNone(glue, property.Getter), Setter = TakeOrNone(glue, property.Setter) });
            else if (model is MethodPropertyModel pair)
                methodProperties.Add(pair with { Getter = WithGlueOrNone(pair.Getter, glue), Setter = WithGlueOrNone(pair.Setter, glue) });
            else if (model is EventModel happening)
                events.Add(happening with { GlueName = Take(glue, happening.GlueName) });
            else if (model is ConstantModel constant)
                constants.Add(constant);
        }

        var warnings = UsageReader.Of(type).Warnings.ToEquatableArray();
        var overloads = functions.Concat(metamethods).SelectMany(group => group.Overloads).Select(overload => overload.Function)
            .Concat(methodProperties.SelectMany(pair => new[] { pair.Getter, pair.Setter }).OfType<FunctionModel>())
            .ToList();
        var values = CodecCollector.ValuesOf(overloads, properties, events, loop).ToList();
        var codecs = CodecCollector.Of(values);
        return new TypeModel(
            names,
            functions.ToEquatableArray(),
            properties.ToEquatableArray(),
            constants.ToEquatableArray(),
            EnumsOf(overloads, properties, codecs).ToEquatableArray(),
            codecs,
            subject.Exports.Tables.Of(values.Select(value => value.Codec).OfType<CodecModel>()),
            warnings,
            type.TypeKind == TypeKind.Enum)
        {
            Metamethods = metamethods.ToEquatableArray(),
            Events = events.ToEquatableArray(),
            MethodProperties = methodProperties.ToEquatableArray(),
            Loop = loop,
            Behaviours = NaturalMetamethods.Behaviours(type, [.. metamethods.Select(metamethod => metamethod.LuaName)], loop is not null),
        };
    }

    private static IEnumerable<EnumModel> EnumsOf(List<FunctionModel> functions, List<PropertyModel> properties, IEnumerable<CodecModel> codecs) =>
        functions.SelectMany(function => function.Parameters)
            .Select(parameter => parameter.Value?.Enum)
            .Concat(functions.SelectMany(function => function.Initializer?.Members ?? default).Select(member => member.Value.Enum))
            .Concat(properties.Where(property => property.Setter is not null).Select(property => property.Value.Enum))
            .Concat(CodecCollector.EnumsOf(codecs))
            .OfType<EnumModel>()
            .Distinct()
            .OrderBy(model => model.FieldName, StringComparer.Ordinal);

    // A base class that is exported itself has its own problems reported there already.
    private static Subject ListenerFor(Subject subject, ISymbol member) =>
        subject with { Problems = IsOfExportedBase(subject, member) ? null : subject.Problems?.Of(Symbols.DeclaringType(member)) };

    private static bool IsOfExportedBase(Subject subject, ISymbol member) =>
        !VisibleMembers.IsSame(member.ContainingType, subject.Type) && subject.Exports.IsExported(member.ContainingType);

    private static object? ReadMember(Subject subject, ISymbol member)
    {
        var luaName = MemberNameReader.NameOf(member, subject.Naming);
        object? model = member switch
        {
            IMethodSymbol method => FunctionReader.Read(subject, method, luaName),
            IPropertySymbol property => PropertyReader.Read(subject, property, luaName),
            IFieldSymbol field => FieldReader.Read(subject, field, luaName),
            IEventSymbol happening => EventReader.Read(subject, happening, luaName),
            _ => null,
        };
        return model is not null && MemberNameReader.IsUsable(subject, member, luaName) ? model : null;
    }

    private static FunctionGroup WithGlue(FunctionGroup group, UniqueNames glue, Dictionary<TargetModel, string> accessors)
    {
        // The function that Lua calls is named first: of one that is not overloaded it is the only one.
        var first = group.Overloads.First().Function.GlueName;
        var name = Take(glue, first);
        var overloads = group.Overloads.Select(overload => overload with
        {
            Function = WithGlue(group.Overloads.Count == 1 ? overload.Function with { GlueName = name } : overload.Function with { GlueName = Take(glue, overload.Function.GlueName) }, glue, accessors),
        });
        return group with { GlueName = name, Overloads = overloads.ToEquatableArray() };
    }

    private static FunctionModel WithGlue(FunctionModel function, UniqueNames glue, Dictionary<TargetModel, string> accessors)
    {
        if (function.Initializer is not { } initializer)
            return function;

        foreach (var member in initializer.Members)
        {
            if (member.Kind == InitialKind.Accessed && !accessors.ContainsKey(member.Target))
                accessors.Add(member.Target, Take(glue, member.Accessor));
        }

        var members = initializer.Members.Select(member =>
            accessors.TryGetValue(member.Target, out var accessor) ? member with { Accessor = accessor } : member);
        return function with
        {
            Initializer = new InitializerModel(Take(glue, function.GlueName.TrimStart('@') + initializer.GlueName), members.ToEquatableArray()),
        };
    }

    private static FunctionModel? WithGlueOrNone(FunctionModel? function, UniqueNames glue) => function is null ? null : function with { GlueName = Take(glue, function.GlueName) };

    private static string Take(UniqueNames names, string wish) => Symbols.Escape(names.Take(wish));

    private static string? TakeOrNone(UniqueNames names, string? wish) => wish is null ? null : Take(names, wish);
}
