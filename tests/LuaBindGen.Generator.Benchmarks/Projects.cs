using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Benchmarks;

/// <summary>Projects of many marked types, a file each, and one file that has nothing to do with them.</summary>
internal static class Projects
{
    public const int Types = 500;
    public const int Members = 10;
    public const string Unrelated = "public static class Unrelated { public static int Twice(int value) => value * 2; }";

    private static readonly string[] PropertyTypes = ["long", "string", "bool", "double", "byte[]", "int", "string?"];

    // Constructor, methods of both kinds with parameters of several types and results, and properties.
    private static readonly string[] Mixed =
    [
        "public T{0}(string name, long amount = 1) {{ }}",
        "public static T{0} Open(string owner, T{1}? other = null) => new(owner);",
        "public void Deposit(long amount, string? reason = \"none\") {{ }}",
        "public async Task<string> DescribeAsync(string path, CancellationToken token = default) {{ await Task.Yield(); return path; }}",
        "public Task CloseAsync() => Task.CompletedTask;",
        "public (long Count, double Mean) Stats(byte[] data, bool isExact) => default;",
        "public T{1}? Find(int id) => null;",
        "public long Balance {{ get; set; }}",
        "public string Name {{ get; private set; }} = \"\";",
        "public T{1}? Next {{ get; set; }}",
    ];

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    /// <summary>Classes of ten properties, exported.</summary>
    public static CSharpCompilation ExportedProperties() => Compile(Enumerable.Range(0, Types).Select(static i => "[LuaExport] " + Properties(i)));

    /// <summary>Classes of ten members of all kinds, exported.</summary>
    public static CSharpCompilation ExportedMembers() => Compile(Enumerable.Range(0, Types).Select(static i =>
        $"[LuaExport] public class T{i} {{ {string.Join('\n', Mixed.Select(member => Format(member, i)))} }}"));

    /// <summary>The same classes of ten properties, in a context of System.Text.Json.</summary>
    public static CSharpCompilation Serialized() => Compile(Enumerable.Range(0, Types).Select(Properties).Append(Context()));

    private static CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Measured",
        sources.Append(Unrelated).Select(static (source, i) => Parse(source, $"File{i}.cs")),
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LuaExportAttribute).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(
        "using System.Text.Json.Serialization; using System.Threading; using System.Threading.Tasks; using LuaBindGen;\n" + source, ParseOptions, path);

    private static string Properties(int type)
    {
        var text = new StringBuilder($"public class T{type} {{\n");
        for (var i = 0; i < Members - 1; i++)
            text.Append($"public {PropertyTypes[i % PropertyTypes.Length]} Property{i} {{ get; set; }} = default!;\n");
        return text.Append($"public T{(type + 1) % Types}? Next {{ get; set; }} }}").ToString();
    }

    private static string Context() =>
        string.Concat(Enumerable.Range(0, Types).Select(static i => $"[JsonSerializable(typeof(T{i}))]\n"))
        + "public partial class Context : JsonSerializerContext { }";

    private static string Format(string member, int type) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, member, type, (type + 1) % Types);
}
