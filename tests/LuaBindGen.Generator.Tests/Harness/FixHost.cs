using Basic.Reference.Assemblies;
using LuaBindGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LuaBindGen.Generator.Tests.Harness;

/// <summary>A project in a workspace, as an IDE has it: for code that does not compile, and for fixes that change no code.</summary>
internal sealed class FixHost : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public FixHost(string source, bool allowUnsafe = true)
    {
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            Consumer.AssemblyName,
            Consumer.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: Consumer.Options.WithAllowUnsafe(allowUnsafe),
            parseOptions: Consumer.ParseOptions,
            metadataReferences: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LuaExportAttribute).Assembly.Location)]));
        Project = project.AddDocument("File0.cs", source, filePath: "/project/File0.cs").Project;
    }

    public static IReadOnlyList<Fix> Fixes { get; } =
        [.. typeof(Fix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fix)) && !type.IsAbstract).Select(type => (Fix)Activator.CreateInstance(type)!)];

    public Project Project { get; }

    /// <summary>All that the fixes offer for all problems.</summary>
    public async Task<IReadOnlyList<Offer>> OffersAsync()
    {
        var document = Project.Documents.Single();
        var offers = new List<Offer>();
        foreach (var problem in await Analysis.Of((await Project.GetCompilationAsync())!))
        {
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(problem.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(
                    document, problem.Location.SourceSpan, [problem], (action, _) => offers.Add(new Offer(Project, action)), CancellationToken.None));
            }
        }

        return offers;
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>What an IDE shows in its menu, and does.</summary>
    internal sealed record Offer(Project Project, CodeAction Action)
    {
        public string Title => Action.Title;

        public async Task<Project> ApplyAsync()
        {
            var operations = await Action.GetOperationsAsync(CancellationToken.None);
            return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetProject(Project.Id)!;
        }
    }
}
