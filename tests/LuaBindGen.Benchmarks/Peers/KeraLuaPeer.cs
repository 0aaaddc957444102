using KeraLua;

namespace LuaBindGen.Benchmarks.Peers;

/// <summary>KeraLua, by hand: what is written where no generator writes it.</summary>
/// <remarks>
/// Its functions raise by a jump over the managed frame, which .NET does not support. Here none of them ever raises: what needs it is not measured.
/// </remarks>
internal sealed class KeraLuaPeer : IPeer
{
    // Kept: KeraLua does not keep the delegates that Lua calls.
    private static readonly KeraLua.LuaFunction AddFunction = Add, EchoFunction = Echo;
    private static readonly KeraLua.LuaFunction NewCounter = static state => New(state, "Counter"), NewPlayer = static state => New(state, "Player");
    private static readonly KeraLua.LuaFunction IncCounter = static state => Inc(state, "Counter"), IncPlayer = static state => Inc(state, "Player");
    private static readonly KeraLua.LuaFunction IndexFunction = Index, NewIndexFunction = NewIndex;

    internal KeraLuaPeer()
    {
        Lua = new Lua();
        Open(Lua);
    }

    public string Name => "KeraLua";

    internal Lua Lua { get; }

    /// <summary>Binds what the benchmarks call.</summary>
    internal static void Open(Lua lua)
    {
        Set(lua, "api", ("add", AddFunction), ("echo", EchoFunction));
        Set(lua, "Counter", ("new", NewCounter));
        Set(lua, "Player", ("new", NewPlayer));
        lua.NewMetaTable("Counter");
        PushMethods(lua, IncCounter);
        lua.SetField(-2, "__index");
        lua.NewMetaTable("Player");
        PushMethods(lua, IncPlayer);
        lua.PushCClosure(IndexFunction, 1);
        lua.SetField(-2, "__index");
        lua.PushCFunction(NewIndexFunction);
        lua.SetField(-2, "__newindex");
        lua.Pop(2);
    }

    public Func<long, long> Compile(string chunk)
    {
        if (Lua.LoadString(chunk) != LuaStatus.OK)
            throw new InvalidOperationException(Lua.ToString(-1));
        var reference = Lua.Ref(LuaRegistry.Index);
        return n =>
        {
            Lua.RawGetInteger(LuaRegistry.Index, reference);
            Lua.PushInteger(n);
            if (Lua.PCall(1, 1, 0) != LuaStatus.OK)
                throw new InvalidOperationException(Lua.ToString(-1));
            var result = Lua.ToInteger(-1);
            Lua.Pop(1);
            return result;
        };
    }

    public void Dispose() => Lua.Dispose();

    private static void Set(Lua lua, string table, params (string Name, KeraLua.LuaFunction Function)[] functions)
    {
        lua.NewTable();
        foreach (var (name, function) in functions)
        {
            lua.PushCFunction(function);
            lua.SetField(-2, name);
        }
        lua.SetGlobal(table);
    }

    private static void PushMethods(Lua lua, KeraLua.LuaFunction inc)
    {
        lua.NewTable();
        lua.PushCFunction(inc);
        lua.SetField(-2, "inc");
    }

    private static int Add(nint state)
    {
        var lua = Lua.FromIntPtr(state);
        lua.PushInteger(lua.CheckInteger(1) + lua.CheckInteger(2));
        return 1;
    }

    private static int Echo(nint state)
    {
        var lua = Lua.FromIntPtr(state);
        lua.PushString(lua.CheckString(1));
        return 1;
    }

    private static int New(nint state, string type)
    {
        var lua = Lua.FromIntPtr(state);
        lua.PushObject(type == "Counter" ? new Counter() : (object)new Player());
        lua.SetMetaTable(type);
        return 1;
    }

    private static int Inc(nint state, string type)
    {
        var lua = Lua.FromIntPtr(state);
        var self = lua.CheckObject<object>(1, type, false);
        var by = lua.CheckInteger(2);
        lua.PushInteger(self is Counter counter ? counter.Inc(by) : ((Player)self).Inc(by));
        return 1;
    }

    private static int Index(nint state)
    {
        var lua = Lua.FromIntPtr(state);
        var self = lua.CheckObject<Player>(1, "Player", false);
        if (lua.CheckString(2) == "value")
        {
            lua.PushInteger(self.Value);
            return 1;
        }
        lua.PushCopy(2);
        lua.RawGet(Lua.UpValueIndex(1));
        return 1;
    }

    private static int NewIndex(nint state)
    {
        var lua = Lua.FromIntPtr(state);
        var self = lua.CheckObject<Player>(1, "Player", false);
        if (lua.CheckString(2) == "value")
            self.Value = lua.CheckInteger(3);
        return 0;
    }
}
