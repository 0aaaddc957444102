using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Collections, .NET's and Lua's, at awkward moments.</summary>
internal sealed class Collections : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(Finally_blocks_run_and_exceptions_are_caught_around_errors),
    ];

    private static void Finally_blocks_run_and_exceptions_are_caught_around_errors(CaseState state)
    {
        CollectionFunctions.Finished = 0;
        state.Run<LuaValue>("throws_through_frames").Dispose();
        Check.Equal(3 * 200, CollectionFunctions.Finished);
    }
}

/// <summary>A fixture: collections, and frames that a raise must not skip.</summary>
[LuaExport("collections")]
public static class CollectionFunctions
{
    internal static int Finished { get; set; }

    public static LuaValue Nest(LuaFunction function)
    {
        try
        {
            GC.Collect(0);
            return function.Call<LuaValue>();
        }
        finally
        {
            Finished++;
            function.Dispose();
        }
    }

    public static async Task<long> CollectAsync(LuaState state, CancellationToken token)
    {
        GC.Collect();
        var value = await Desk.Of(state).WaitAsync(1, token);
        GC.Collect();
        return value;
    }
}
