namespace LuaBindGen.Benchmarks.Peers;

/// <summary>A way to bind functions to Lua, with a state of its own in which <c>api</c>, <c>Counter</c> and <c>Player</c> are bound.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Its column.</summary>
    string Name { get; }

    /// <summary>Compiles a chunk, and gives what calls it with an integer.</summary>
    Func<long, long> Compile(string chunk);
}
