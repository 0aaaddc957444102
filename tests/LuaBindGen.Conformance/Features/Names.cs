using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What members and types are called in Lua.</summary>
internal sealed class Names : Feature;

/// <summary>A fixture: every way in which a name comes about.</summary>
[LuaExport]
public sealed class NamedThings
{
    public static long PlainName() => 1;

    public static long HTTPServerPort2() => 2;

    public static Task<long> WithSuffixAsync() => Task.FromResult(3L);

    [LuaName("chosen")]
    public static long Given() => 4;

    [LuaIgnore]
    public static long Ignored() => 5;

    // The asynchronous one of a pair is exported.
    public static long Save(long value) => value;

    public static Task<long> SaveAsync(long value) => Task.FromResult(value + 100);

    internal static long Hidden() => 7;

    public long SomeValue => 8;
}

/// <summary>A fixture: a type with a name of its own.</summary>
[LuaExport("renamed_things")]
public static class OtherThings
{
    public static long Value() => 9;
}
