using LuaBindGen.Benchmarks.Peers;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>The peers, each with its state.</summary>
internal sealed class Setup : IDisposable
{
    /// <summary>LuaBindGen.</summary>
    internal GluePeer Glue { get; } = new();

    /// <summary>KeraLua by hand.</summary>
    internal KeraLuaPeer KeraLua { get; } = new();

    /// <summary>NLua.</summary>
    internal NLuaPeer NLua { get; } = new();

    /// <summary>C, where there is a compiler. Made last: it looks for the library that the others have loaded.</summary>
    internal CPeer? C { get; } = CPeer.Make();

    /// <summary>All of them; the first is what the others are compared with.</summary>
    internal IEnumerable<IPeer> All => Present(C, Glue, KeraLua, NLua);

    /// <summary>Those that may raise: the others jump over managed frames, which ends the process at a garbage collection.</summary>
    internal IEnumerable<IPeer> NoJump => Present(C, Glue);

    public void Dispose()
    {
        foreach (var peer in All)
            peer.Dispose();
    }

    private static IEnumerable<IPeer> Present(params IPeer?[] peers) => peers.OfType<IPeer>();
}
