namespace LuaBindGen.Tests.Model;

/// <summary>What a host does.</summary>
internal enum Do
{
    Start,
    Complete,
    Fail,
    Abort,
    Cancel,
    Advance,
    Turn,
    Settle,
    Collect,
    Dispose,
    DisposeAsync,
}

/// <summary>One step of a host, as data.</summary>
/// <param name="Do">What it does.</param>
/// <param name="Pick">To which run or operation, or for how long: taken modulo what there is.</param>
/// <param name="Script">The script that it starts.</param>
internal sealed record Step(Do Do, int Pick, IReadOnlyList<Node> Script)
{
    private static readonly int[] Timeouts = [0, 0, 0, 10, 20, 35];
    private static readonly int[] Graces = [0, 15, 30, 5000];
    private static readonly int[] Mosts = [0, 0, 1, 2];

    /// <summary>The timeout of the run that it starts, in milliseconds; 0 for none.</summary>
    internal int Timeout => Timeouts[Pick % 6];

    /// <summary>Its grace period.</summary>
    internal int Grace => Graces[Pick / 6 % 4];

    /// <summary>How many operations may be pending in it; 0 for any number.</summary>
    internal int Most => Mosts[Pick / 24 % 4];

    public override string ToString() => Script.Count == 0 ? $"{Do} {Pick}" : $"{Do} {Pick} [{string.Join(' ', Script)}]";
}
