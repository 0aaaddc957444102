namespace LuaBindGen.Conformance.Harness;

/// <summary>What a case found is not what has to be.</summary>
internal sealed class CaseFailedException(string message) : Exception(message);
