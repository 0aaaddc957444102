using LuaBindGen.Benchmarks.Measuring;
using LuaBindGen.Benchmarks.Peers;

namespace LuaBindGen.Benchmarks.Rows;

/// <summary>What a host does with Lua.</summary>
internal static class HostRows
{
    private const string Sum = "return (...)";
    private static readonly string[] Keys = [.. Enumerable.Range(0, 10).Select(static i => $"k{i}")];

    /// <summary>The rows.</summary>
    internal static IEnumerable<Row> All(Setup setup)
    {
        yield return Row("C# calls function(a, b)", setup.C?.Drive("peer_calls", Sum), Calls(setup.Glue), Calls(setup.KeraLua), Calls(setup.NLua))
            with
        { Expected = static n => n * (n - 1) / 2 };
        yield return Row("table of 10 keys, written", setup.C?.Drive("peer_fill", null), Fill(setup.Glue), Fill(setup.KeraLua), Fill(setup.NLua))
            with
        { Expected = static _ => 0 };
        yield return Row("table of 10 keys, read", setup.C?.Drive("peer_read", null), Read(setup.Glue), Read(setup.KeraLua), Read(setup.NLua))
            with
        { Expected = static n => 45 * n };
        yield return Row("new state with the types, and its end", Repeat(setup.C is null ? null : setup.C.MakeState), Repeat(MakeState), Repeat(MakeKeraLua), Repeat(MakeNLua));
    }

    // C calls a function of the script there, where C# does it here: what is compared is the price of the other side.
    private static Row Row(string name, Func<long, long>? c, Func<long, long>? glue, Func<long, long>? keraLua, Func<long, long>? nLua) => new(
        name,
        [.. new[] { ("C", c), ("LuaBindGen", glue), ("KeraLua", keraLua), ("NLua", nLua) }
            .Where(static cell => cell.Item2 is not null)
            .Select(static cell => new Contender(cell.Item1, cell.Item2!))]);

    private static Func<long, long> Calls(GluePeer peer)
    {
        var function = peer.Lua.Load(Sum);
        return n =>
        {
            var sum = 0L;
            for (var i = 0L; i < n; i++)
                sum += function.Call<long>(i, 1);
            return sum;
        };
    }

    private static Func<long, long> Calls(KeraLuaPeer peer)
    {
        var lua = peer.Lua;
        _ = lua.LoadString(Sum);
        var reference = lua.Ref(KeraLua.LuaRegistry.Index);
        return n =>
        {
            var sum = 0L;
            for (var i = 0L; i < n; i++)
            {
                lua.RawGetInteger(KeraLua.LuaRegistry.Index, reference);
                lua.PushInteger(i);
                lua.PushInteger(1);
                _ = lua.PCall(2, 1, 0);
                sum += lua.ToInteger(-1);
                lua.Pop(1);
            }
            return sum;
        };
    }

    private static Func<long, long> Calls(NLuaPeer peer)
    {
        var function = (NLua.LuaFunction)peer.Lua.LoadString(Sum, "benchmark");
        return n =>
        {
            var sum = 0L;
            for (var i = 0L; i < n; i++)
                sum += (long)function.Call(i, 1L)[0];
            return sum;
        };
    }

    private static Func<long, long> Fill(GluePeer peer) => n =>
    {
        for (var i = 0L; i < n; i++)
        {
            using var table = peer.Lua.CreateTable();
            for (var k = 0; k < Keys.Length; k++)
                table[Keys[k]] = k;
            peer.Lua.Globals["filled"] = table;
        }
        return 0;
    };

    private static Func<long, long> Fill(KeraLuaPeer peer) => n =>
    {
        for (var i = 0L; i < n; i++)
        {
            peer.Lua.CreateTable(0, 10);
            for (var k = 0; k < Keys.Length; k++)
            {
                peer.Lua.PushInteger(k);
                peer.Lua.SetField(-2, Keys[k]);
            }
            peer.Lua.SetGlobal("filled");
        }
        return 0;
    };

    private static Func<long, long> Fill(NLuaPeer peer) => n =>
    {
        for (var i = 0L; i < n; i++)
        {
            peer.Lua.NewTable("filled");
            using var table = peer.Lua.GetTable("filled");
            for (var k = 0; k < Keys.Length; k++)
                table[Keys[k]] = (long)k;
        }
        return 0;
    };

    private static Func<long, long> Read(GluePeer peer) => n =>
    {
        var sum = 0L;
        for (var i = 0L; i < n; i++)
        {
            using var table = peer.Lua.Globals.Get<LuaTable>("filled");
            foreach (var key in Keys)
                sum += table.Get<long>(key);
        }
        return sum;
    };

    private static Func<long, long> Read(KeraLuaPeer peer) => n =>
    {
        var sum = 0L;
        for (var i = 0L; i < n; i++)
        {
            _ = peer.Lua.GetGlobal("filled");
            foreach (var key in Keys)
            {
                _ = peer.Lua.GetField(-1, key);
                sum += peer.Lua.ToInteger(-1);
                peer.Lua.Pop(1);
            }
            peer.Lua.Pop(1);
        }
        return sum;
    };

    private static Func<long, long> Read(NLuaPeer peer) => n =>
    {
        var sum = 0L;
        for (var i = 0L; i < n; i++)
        {
            using var table = peer.Lua.GetTable("filled");
            foreach (var key in Keys)
                sum += (long)table[key];
        }
        return sum;
    };

    private static Func<long, long>? Repeat(Action? action) => action is null ? null : n =>
    {
        for (var i = 0L; i < n; i++)
            action();
        return n;
    };

    private static void MakeState()
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.All);
    }

    private static void MakeKeraLua()
    {
        using var lua = new KeraLua.Lua();
        KeraLuaPeer.Open(lua);
    }

    private static void MakeNLua()
    {
        using var lua = new NLua.Lua();
        NLuaPeer.Open(lua);
    }
}
