using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LuaBindGen.CompilerServices;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Reading.Conversions;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LuaBindGen.Generator.Tests.Architecture;

/// <summary>What holds the generator together and no compiler checks.</summary>
public partial class ArchitectureTests
{
    private static readonly string GeneratorFolder = Path.Combine(Root(), "generators", "LuaBindGen.Generator");

    [Theory]
    [InlineData("Models")]
    [InlineData("Writing")]
    [InlineData("Common")]
    public void Models_and_writers_know_nothing_of_Roslyn(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(GeneratorFolder, folder), "*.cs");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch(RoslynUse(), File.ReadAllText(file)));
    }

    [Fact]
    public void Models_hold_values_only()
    {
        var models = typeof(LuaBindGenerator).Assembly.GetTypes().Where(type => type.Namespace == "LuaBindGen.Generator.Models" && type is { IsNested: false, IsEnum: false });
        var properties = models.SelectMany(model => model.GetProperties()).ToList();
        Assert.NotEmpty(properties);
        foreach (var property in properties)
        {
            var type = property.PropertyType;
            var item = type.IsGenericType && type.Name.StartsWith("EquatableArray", StringComparison.Ordinal) ? type.GetGenericArguments()[0] : type;
            Assert.True(
                item == typeof(string) || item == typeof(bool) || item == typeof(int) || item.IsEnum || item.Namespace == "LuaBindGen.Generator.Models",
                $"{property.DeclaringType!.Name}.{property.Name} is a {type}.");
        }
    }

    private static Type[] Called { get; } = [typeof(LuaCall), typeof(LuaTypeBuilder), typeof(LuaCodecs), typeof(LuaCallback)];

    [Fact]
    public void Members_that_generated_code_calls_exist() => Assert.All(NameConstants(), name => Assert.True(
        Array.Exists(Called, type => type.GetMember(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Length > 0), $"'{name}' is no member."));

    [Fact]
    public void Types_that_generated_code_names_exist()
    {
        var runtime = typeof(LuaExportAttribute).Assembly;
        var types = AllNameConstants().Where(name => name.StartsWith("global::LuaBindGen.", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, types.Count);
        Assert.All(types, name => Assert.True(runtime.GetType(name["global::".Length..]) is not null || runtime.GetType(name["global::".Length..] + "`1") is not null || runtime.GetType(name["global::".Length..] + "`3") is not null, name));
        Assert.All(
            new[] { Reading.Annotations.Export, Reading.Annotations.Name, Reading.Annotations.Ignore, Reading.Annotations.Metamethod, "LuaState" },
            name => Assert.NotNull(runtime.GetType($"{Reading.Annotations.Namespace}.{name}")));
    }

    // The rows themselves are held by the snapshots, which compile against the runtime.
    [Fact]
    public void Each_conversion_is_a_row_of_the_table()
    {
        var rows = typeof(LuaBindGenerator).Assembly.GetTypes().Where(type => typeof(IConversion).IsAssignableFrom(type) && type.IsClass);
        var table = (IConversion[])typeof(ConversionTable).GetField("Rows", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(rows.Select(row => row.Name).Order(), table.Select(row => row.GetType().Name).Order());
    }

    [Fact]
    public void Each_rule_has_a_page_a_row_and_an_analyzer()
    {
        var rules = AllRules();
        var rows = File.ReadAllText(Path.Combine(GeneratorFolder, "AnalyzerReleases.Shipped.md")) + File.ReadAllText(Path.Combine(GeneratorFolder, "AnalyzerReleases.Unshipped.md"));
        var supported = typeof(LuaBindGenerator).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics).Select(rule => rule.Id).Distinct().ToList();

        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct().Count());
        Assert.Equal(rules.Select(rule => rule.Id).Order(), supported.Order());
        foreach (var rule in rules)
        {
            var page = File.ReadAllText(Path.Combine(Root(), "docs", "rules", rule.Id + ".md"));
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", page, StringComparison.Ordinal);
            Assert.Contains($"{rule.Id} | LuaBindGen | {rule.DefaultSeverity} | {rule.Title}", rows, StringComparison.Ordinal);
            Assert.EndsWith($"docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        }
    }

    /// <summary>The names of tests say what they cover: <c>LBG0004_...</c>, and <c>LBG0004_is_not_for_...</c> for what the rule lets through.</summary>
    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Each_rule_has_a_test_of_what_it_finds_and_one_of_what_it_lets_through(string id)
    {
        Assert.Contains(TestsIn("Analyzers"), name => name.StartsWith($"{id}_is_not_for_", StringComparison.Ordinal));
        Assert.Contains(
            TestsIn("Analyzers"),
            name => name.StartsWith($"{id}_", StringComparison.Ordinal) && !name.Contains("_is_not_for_", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Each_rule_has_the_fix_that_its_page_speaks_of_and_a_test_of_it(string id)
    {
        var fix = new RulePage(id).Section("Fix");
        Assert.NotNull(fix);
        var hasFix = !fix.StartsWith("None.", StringComparison.Ordinal);
        Assert.Equal(hasFix, FixHost.Fixes.Any(provider => provider.FixableDiagnosticIds.Contains(id)));
        Assert.Equal(hasFix, TestsIn("Fixes").Any(name => name.Contains(id, StringComparison.Ordinal)));
    }

    [Fact]
    public void Fixes_are_found_by_IDEs() => Assert.All(FixHost.Fixes, fix =>
        Assert.NotNull(fix.GetType().GetCustomAttribute<Microsoft.CodeAnalysis.CodeFixes.ExportCodeFixProviderAttribute>()));

    public static TheoryData<string> RuleIds() => [.. AllRules().Select(rule => rule.Id)];

    [Fact]
    public void The_generator_does_not_reference_workspaces() =>
        Assert.DoesNotContain(
            typeof(LuaBindGenerator).Assembly.GetReferencedAssemblies(), name => name.Name!.Contains("Workspaces", StringComparison.Ordinal));

    private static List<DiagnosticDescriptor> AllRules() =>
        [.. typeof(Rules).GetFields().Where(field => field.FieldType == typeof(DiagnosticDescriptor)).Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    private static IEnumerable<string> TestsIn(string folder) =>
        typeof(ArchitectureTests).Assembly.GetTypes().Where(type => type.Namespace == $"LuaBindGen.Generator.Tests.{folder}")
            .SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FactAttribute))).Select(method => method.Name);

    private static IEnumerable<string> AllNameConstants() =>
        typeof(LuaBindGenerator).Assembly.GetType("LuaBindGen.Generator.Writing.Names")!
            .GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> NameConstants() =>
        AllNameConstants().Where(name => !name.Contains('.', StringComparison.Ordinal) && name != "LuaBindGen");

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [GeneratedRegex(@"Microsoft\.CodeAnalysis\b(?!\.Embedded)")]
    private static partial Regex RoslynUse();
}
