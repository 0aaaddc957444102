using System.Diagnostics;
using Basic.Reference.Assemblies;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.Readme;

/// <summary>Compiles the program of a page as a project that uses LuaBindGen would, and runs it in a process of its own.</summary>
internal static class PageProgram
{
    // Far more than it takes: what does not end is a failure that says so.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What the SDK's ImplicitUsings of a console project are.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What the program prints.</summary>
    /// <param name="source">The program.</param>
    /// <param name="name">The name of its assembly, of which there is one at a time.</param>
    public static async Task<string> RunAsync(string source, string name = "ReadmeProgram")
    {
        var folder = AppContext.BaseDirectory;
        var program = Path.Combine(folder, name + ".dll");
        Compile(source, name, program);

        var tests = Path.Combine(folder, typeof(PageProgram).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // It uses what the tests use: the same framework, the same library, the same native Lua.
            ArgumentList = { "exec", "--runtimeconfig", tests + ".runtimeconfig.json", "--depsfile", tests + ".deps.json", program },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, $"The program ended with {process.ExitCode}.\n{await output}\n{await errors}");
            return await output;
        }
        finally
        {
            process.Kill();
        }
    }

    private static void Compile(string source, string name, string path)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [Parse(source), Parse(ImplicitUsings)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(LuaExportAttribute).Assembly.Location)],
            Consumer.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var generation = Generation.Run(compilation).AssertClean();
        using var image = File.Create(path);
        Assert.True(generation.Output.Emit(image).Success);
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Consumer.ParseOptions);
}
