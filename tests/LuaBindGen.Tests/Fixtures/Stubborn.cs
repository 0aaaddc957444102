using System.Runtime.CompilerServices;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>A method that does not come back until the test lets it, whatever is cancelled meanwhile.</summary>
[LuaExport]
public static class Stubborn
{
    private static readonly ConditionalWeakTable<LuaState, ManualResetEventSlim> Doors = [];

    internal static ManualResetEventSlim DoorOf(LuaState state) => Doors.GetOrCreateValue(state);

    internal static TaskCompletionSource Entered { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static void Block(LuaState state)
    {
        Entered.SetResult();
        DoorOf(state).Wait();
    }
}
