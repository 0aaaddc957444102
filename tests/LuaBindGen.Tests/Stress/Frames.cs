using System.Runtime.CompilerServices;
using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Stress;

/// <summary>C# frames between pieces of Lua, which count whether each that was entered was also left: <c>frames</c> in Lua.</summary>
[LuaExport("frames")]
public static class Frames
{
    private sealed class Counter
    {
        internal int Entered;
        internal int Left;
    }

    private static readonly ConditionalWeakTable<LuaState, Counter> Counters = [];

    /// <summary>Calls a function from below some C# frames.</summary>
    public static LuaValue Nest(LuaFunction function, long frames, LuaState state)
    {
        var counter = Counters.GetOrCreateValue(state);
        counter.Entered++;
        try
        {
            if (frames > 0)
                return Nest(function, frames - 1, state);
            using (function)
                return function.Call<LuaValue>();
        }
        finally
        {
            counter.Left++;
        }
    }

    /// <summary>The same for a method that waits.</summary>
    public static async Task<long> WaitAsync(LuaState state, CancellationToken token)
    {
        var counter = Counters.GetOrCreateValue(state);
        counter.Entered++;
        try
        {
            return await Host.DeskOf(state).Fetch(1, token).AsTask().WaitAsync(token);
        }
        finally
        {
            counter.Left++;
        }
    }

    /// <summary>C# exceptions and Lua errors cross C# and Lua frames by turns; collections in between walk those stacks.</summary>
    internal static void AssertNoFinallyIsSkipped(TestState test)
    {
        const string Script =
            """
            local function down(depth)
              if depth == 0 then
                host.collect()
                if kind == 1 then host.throw('bottom') else error('bottom') end
              end
              return frames.nest(function() return down(depth - 1) end, depth % 5)
            end
            local caught = 0
            for round = 1, 300 do
              kind = round % 2
              local ok, e = pcall(down, round % 30 + 1)
              assert(not ok and tostring(e):find('bottom', 1, true))
              caught = caught + 1
            end
            return caught
            """;
        Assert.Equal(300, test.Run<long>(Script));

        using var source = new CancellationTokenSource();
        var cancelled = test.Start<long>("return frames.wait()", source.Token);
        source.Cancel();
        test.PumpUntil(() => cancelled.IsCompleted && IsBalanced(test));
        Assert.True(cancelled.IsCanceled);
        // For good measure: exceptions of the host's own, on the same thread.
        Assert.Throws<LuaException>(() => test.Lua.Run("host.throw('after')"));
        Assert.True(Counters.GetOrCreateValue(test.Lua).Entered > 300 * 15);
        Assert.True(IsBalanced(test));
    }

    private static bool IsBalanced(TestState test)
    {
        var counter = Counters.GetOrCreateValue(test.Lua);
        return counter.Entered == counter.Left;
    }
}
