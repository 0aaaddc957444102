using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>Holds what was generated and what was reported against the exported classes: nothing may be left out without a word.</summary>
/// <remarks>It knows nothing of the generator: what is exported it learns from the symbols that the generated code names.</remarks>
internal sealed class ExportOracle
{
    private readonly Compilation _output;
    private readonly IReadOnlyList<Diagnostic> _reported;
    private readonly Dictionary<ISymbol, Glue> _glue = new(SymbolEqualityComparer.Default);

    public ExportOracle(Generation generation, IReadOnlyList<Diagnostic> reported)
    {
        _output = generation.Output;
        _reported = reported;
        foreach (var source in generation.Result.GeneratedSources)
            ReadGlue(source.SyntaxTree);
    }

    public int Exported { get; private set; }

    public int Reported { get; private set; }

    /// <summary>What was left out without a diagnostic, exported with one, or reported twice.</summary>
    public IEnumerable<string> Complaints() => Types(_output.Assembly.GlobalNamespace).Where(IsMarked).SelectMany(OfType).Concat(OfBodies());

    // What the bodies of methods do is reported where scripts call them, and nowhere else.
    private IEnumerable<string> OfBodies()
    {
        var exported = _glue.Values.SelectMany(glue => glue.Symbols).ToHashSet(SymbolEqualityComparer.Default);
        foreach (var method in _output.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()))
        {
            var isExported = _output.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method) is { } symbol && IsIn(exported, symbol);
            foreach (var (name, id) in new[] { ("leaving9", "LBG0017"), ("blocking9", "LBG0018") })
            {
                var expected = isExported && method.ToString().Contains(name, StringComparison.Ordinal);
                var isReported = _reported.Any(problem => problem.Id == id && problem.Location.SourceTree == method.SyntaxTree && method.Span.Contains(problem.Location.SourceSpan));
                if (expected != isReported)
                    yield return $"{id} {(expected ? "is missing" : "has no reason")} in the body of {method.Identifier}";
            }
        }
    }

    private IEnumerable<string> OfType(INamedTypeSymbol type)
    {
        var glue = _glue.GetValueOrDefault(type);
        if (glue is null)
        {
            if (!_reported.Any(problem => IsIn(problem, type) && !IsOfMember(problem)))
                yield return $"{type} has no file and no diagnostic.";
            yield break;
        }

        var members = type.GetMembers().Concat(type.GetTypeMembers().Where(nested => nested.IsExtension).SelectMany(block => block.GetMembers()));
        foreach (var member in members.Where(member => IsCandidate(type, member)))
        {
            var problems = _reported.Where(problem => IsOfMember(problem) && IsIn(problem, member) && Names(problem, type, member)).ToList();
            var isExported = IsIn(glue.Symbols, member) || (member is IFieldSymbol { IsConst: true } && problems.Count == 0 && glue.HasName(member));
            Exported += isExported ? 1 : 0;
            Reported += problems.Count;
            if (isExported && problems.Count > 0)
                yield return $"{member} is exported and reported: {problems[0].GetMessage(null)}";
            else if (problems.Count > 1)
                yield return $"{member} is reported twice: {problems[0].GetMessage(null)} {problems[1].GetMessage(null)}";
            else if (!isExported && problems.Count == 0 && !GivesWay(type, member, glue) && !IsBehindAnother(member) && !HasWrongConverter(member) && !(IsForNewObjects(member) && (glue.HasName(member) || !glue.MakesObjects)))
                yield return $"{member} of {type} is left out without a word.";
        }
    }

    // What an extension block declares is called as a static method of the class around it.
    private static bool IsIn(HashSet<ISymbol?> symbols, ISymbol member) => symbols.Contains(member.OriginalDefinition) || member switch
    {
        IMethodSymbol { AssociatedExtensionImplementation: { } method } => symbols.Contains(method.OriginalDefinition),
        IPropertySymbol { ContainingType.IsExtension: true } property => new[] { property.GetMethod, property.SetMethod }.Any(accessor => accessor is not null && IsIn(symbols, accessor)),
        _ => false,
    };

    // What the author of a class would expect scripts to have.
    private static bool IsCandidate(INamedTypeSymbol type, ISymbol member) => member switch
    {
        { DeclaredAccessibility: not Accessibility.Public } => false,
        _ when IsIgnored(member) || IsOfObject(member) || HasTwin(member) => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            !type.IsAbstract && !(constructor.IsImplicitlyDeclared && constructor.Parameters.Length > 0),
        { IsImplicitlyDeclared: true } => false,
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } => true,
        IPropertySymbol or IFieldSymbol or IEventSymbol => true,
        _ => false,
    };

    // C# wants these beside others, which scripts have.
    private static bool HasTwin(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } method
        && (method.Name is "op_Inequality" or "op_True" or "op_False" or "op_GreaterThan" or "op_GreaterThanOrEqual" || method.Name.StartsWith("op_Checked", StringComparison.Ordinal));

    // The one thing that is left out in silence: of X and XAsync scripts get the second.
    private static bool GivesWay(INamedTypeSymbol type, ISymbol member, Glue glue)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (member is IMethodSymbol && current.GetMembers(member.Name + "Async").Any(pair => glue.Symbols.Contains(pair.OriginalDefinition)))
                return true;
        }

        return false;
    }

    // What C# asks for beside the operator that Lua has, and what scripts have as 'pairs' and 'tostring'.
    private static bool IsBehindAnother(ISymbol member) =>
        member is { Name: "op_Inequality" or "op_GreaterThan" or "op_GreaterThanOrEqual" or "op_True" or "op_False" or "GetEnumerator" }
        || (member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } && member.Name.StartsWith("op_Checked", StringComparison.Ordinal))
        || member is IMethodSymbol { Name: "ToString", Parameters.Length: 2 };

    // What a new object is given is set by its name.
    private static bool IsForNewObjects(ISymbol member) => member is IPropertySymbol { SetMethod.IsInitOnly: true, GetMethod: not { DeclaredAccessibility: Accessibility.Public } };

    // What is said of a converter is said where it is named.
    private bool HasWrongConverter(ISymbol member) => _reported.Any(problem => problem.Id == "LBG0024" && IsIn(problem, member));

    private static bool IsMarked(INamedTypeSymbol type) =>
        type.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == "LuaBindGen.LuaExportAttribute");

    private static bool IsIgnored(ISymbol? member)
    {
        for (; member is not null; member = Overridden(member))
        {
            var names = member.GetAttributes().Select(data => data.AttributeClass?.Name).ToList();
            if (names.Contains("LuaIgnoreAttribute") || names.Contains("LuaNameAttribute"))
                return names.Contains("LuaIgnoreAttribute");
        }

        return false;
    }

    private static bool IsOfObject(ISymbol member)
    {
        var first = member;
        while (Overridden(first) is { } overridden)
            first = overridden;
        return first.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol source => source.OverriddenEvent,
        _ => null,
    };

    private static bool IsOfMember(Diagnostic problem) =>
        problem.GetMessage(null).Split("' is left out of the export: ") is [var name, _, ..] && (name.Contains('.') || name.StartsWith("'new ", StringComparison.Ordinal));

    // Members on one line, and the accessors of one, are told apart by their names.
    private static bool Names(Diagnostic problem, INamedTypeSymbol type, ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => problem.GetMessage(null).StartsWith($"'new {type.Name}'", StringComparison.Ordinal),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => problem.GetMessage(null).StartsWith($"'{type.Name}.operator ", StringComparison.Ordinal),
        IPropertySymbol { IsIndexer: true } => problem.GetMessage(null).StartsWith($"'{type.Name}.this[]'", StringComparison.Ordinal),
        _ => problem.GetMessage(null).StartsWith($"'{type.Name}.{member.Name}'", StringComparison.Ordinal),
    };

    private static bool IsIn(Diagnostic problem, ISymbol symbol) => symbol.DeclaringSyntaxReferences.DefaultIfEmpty().Any(reference =>
    {
        if (reference is null)
            return problem.Location.SourceTree is not null && IsIn(problem, symbol.ContainingType);
        var syntax = reference.GetSyntax();
        if (syntax.SyntaxTree != problem.Location.SourceTree)
            return false;

        // A primary constructor is declared by all of its class; what is said of another member is not said of it.
        return symbol is ITypeSymbol
            ? syntax.FullSpan.Contains(problem.Location.SourceSpan)
            : MemberAt(syntax) == MemberAt(syntax.SyntaxTree.GetRoot().FindNode(problem.Location.SourceSpan));
    });

    private static MemberDeclarationSyntax? MemberAt(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol scope) => scope.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(inner => Types(inner).Concat(inner is INamedTypeSymbol type ? [type] : []));

    private void ReadGlue(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var export = root.DescendantNodes().OfType<TypeOfExpressionSyntax>()
            .FirstOrDefault(node => node.Parent?.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { Identifier.Text: "Export" });
        if (export is null)
            return;

        var model = _output.GetSemanticModel(tree);
        var symbols = root.DescendantNodes()
            .Where(node => node is ExpressionSyntax)
            .Select(node => model.GetSymbolInfo(node).Symbol?.OriginalDefinition)
            .ToHashSet(SymbolEqualityComparer.Default);
        _glue[model.GetSymbolInfo(export.Type).Symbol!.OriginalDefinition] = new Glue(symbols, root.ToString());
    }

    private sealed record Glue(HashSet<ISymbol?> Symbols, string Text)
    {
        // A constant may be written down as its value.
        public bool HasName(ISymbol member) => Text.Contains($"\"{NameOf(member)}\"", StringComparison.Ordinal);

        public bool MakesObjects => Text.Contains("\"new\"", StringComparison.Ordinal);

        private static string NameOf(ISymbol member) =>
            member.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == "LuaNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string ?? SnakeCase.Of(member.Name);
    }
}
