namespace LuaBindGen.Tests.Fixtures;

/// <summary>An API that throws what cannot be read.</summary>
[LuaExport]
public static class Hostile
{
    public static void Throw() => throw new HostileException();

    public static Task<long> NoTaskAsync() => null!;

    internal sealed class HostileException : Exception
    {
        public override string Message => throw new InvalidOperationException("not readable");
    }
}
