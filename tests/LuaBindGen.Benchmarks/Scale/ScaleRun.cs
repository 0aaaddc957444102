namespace LuaBindGen.Benchmarks.Scale;

/// <summary>Many runs that wait at once in one state.</summary>
internal static class ScaleRun
{
    internal static int Run(string[] args) => args.Length;
}
