using Microsoft.CodeAnalysis;

namespace LuaBindGen.CodeFixes;

/// <summary>A problem and the file that it is in.</summary>
internal sealed record Problem(Document Document, Diagnostic Diagnostic);
