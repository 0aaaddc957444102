using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>At the limit of C levels, about 200, there is an error and never the end of the process.</summary>
internal sealed class Depth : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_wait_at_any_depth_leaves_no_operation_behind),
    ];

    private static void A_wait_at_any_depth_leaves_no_operation_behind(CaseState state)
    {
        var run = state.Start<long>("waits_at_every_depth");
        while (!run.IsCompleted)
        {
            // The one that the run is parked at: what the limit cut off has ended.
            Check.Equal(1, state.LiveOperations);
            Check.Equal(1, state.Desk.AnswerAll());
            state.Settle();
        }
        Check.True(run.Result is > 0 and < 61);
    }
}
