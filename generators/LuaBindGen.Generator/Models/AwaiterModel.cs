namespace LuaBindGen.Generator.Models;

/// <summary>What is awaited though it is no task: a function of the file makes a task of it.</summary>
/// <param name="Name">The name of that function.</param>
/// <param name="CSharpType">The type.</param>
/// <param name="ResultType">What awaiting it gives; empty for nothing.</param>
internal sealed record AwaiterModel(string Name, string CSharpType, string ResultType);
