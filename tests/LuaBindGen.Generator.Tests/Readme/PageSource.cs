using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LuaBindGen.Generator.Tests.Readme;

/// <summary>Joins the blocks of a page to one program, in which errors have the lines of the page.</summary>
internal sealed class PageSource(string file)
{
    /// <summary>Printed before each step, so that what the steps print can be told apart.</summary>
    public const char StepMark = '\u001e';

    private readonly StringBuilder _usings = new();
    private readonly StringBuilder _statements = new();
    private readonly StringBuilder _types = new();

    /// <summary>Adds a block of C#: its statements are the next step.</summary>
    public void AddCSharp(Fence fence)
    {
        var root = CSharpSyntaxTree.ParseText(fence.Text).GetCompilationUnitRoot();
        BeginStep();
        foreach (var part in root.Usings.Concat<CSharpSyntaxNode>(root.Members))
        {
            var line = fence.Line + part.GetLocation().GetLineSpan().StartLinePosition.Line;
            var text = part switch
            {
                UsingDirectiveSyntax => _usings,
                GlobalStatementSyntax => _statements,
                _ => _types,
            };
            text.Append($"#line {line} \"{file}\"\n{part}\n");
        }
    }

    /// <summary>Adds a block of Lua: it runs in the page's state, which is called <c>lua</c>, and is the next step.</summary>
    public void AddLua(Fence fence)
    {
        BeginStep();
        _statements.Append($"#line {fence.Line} \"{file}\"\nawait lua.RunAsync({SymbolDisplay.FormatLiteral(fence.Text, quote: true)}, \"script.lua\");\n");
    }

    public override string ToString() => $"{_usings}{_statements}{_types}";

    private void BeginStep() => _statements.Append($"#line hidden\nConsole.Write('\\u{(int)StepMark:x4}');\n");
}
