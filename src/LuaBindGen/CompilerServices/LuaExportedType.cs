namespace LuaBindGen;

public sealed class LuaExportedType
{
    public LuaExportedType(string name, Type type, Action<CompilerServices.LuaTypeBuilder> members) => throw null!;
    public string Name => throw null!;
    public Type Type => throw null!;
}
public sealed class LuaState { }
public sealed class LuaTable { }
public sealed class LuaFunction { }
public readonly struct LuaValue { }
