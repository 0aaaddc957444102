namespace LuaBindGen.Tests.Fuzz;

/// <summary>What <c>host</c> offers, without a wait: for runs on Lua's own coroutine library, which waits cannot pass.</summary>
[LuaExport("direct")]
public static class Direct
{
    public static long Fetch(long value) => value;

    public static (long Value, string? Nothing, string Text) Many(long value) => (value, null, "text");

    public static void Nothing()
    {
    }

    public static void Fail(string message) => throw new InvalidOperationException(message);

    public static void Throw(string message) => throw new InvalidOperationException(message);

    public static LuaValue Apply(LuaFunction function, LuaValue argument)
    {
        using (function)
            return function.Call<LuaValue>(argument);
    }
}
