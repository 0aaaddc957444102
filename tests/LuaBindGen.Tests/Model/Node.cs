namespace LuaBindGen.Tests.Model;

/// <summary>What a piece of a random script does.</summary>
internal enum Act
{
    /// <summary>Waits for an operation.</summary>
    Fetch,

    /// <summary>Waits under <c>pcall</c>.</summary>
    TryFetch,

    /// <summary>Calls an async method that is complete at once.</summary>
    Ready,

    /// <summary>Lets others run; only in the run's own coroutine.</summary>
    Yield,

    /// <summary>Raises.</summary>
    Raise,

    /// <summary>Hands the token of its run to a synchronous method.</summary>
    Keep,

    /// <summary>Runs its body under a <c>&lt;close&gt;</c> variable, whose handler does what the mode says.</summary>
    Guard,

    /// <summary>Runs its body under <c>pcall</c>.</summary>
    Protect,

    /// <summary>Runs its body in a coroutine.</summary>
    Resume,

    /// <summary>The same with <c>coroutine.wrap</c>.</summary>
    Wrap,

    /// <summary>Runs its body in a nested run.</summary>
    Nest,

    /// <summary>Runs each item of its body in a coroutine of a scheduler; only in the run's own coroutine.</summary>
    Poll,
}

/// <summary>A piece of a random script, as data: it can be written as Lua, done by the model, printed, and made smaller.</summary>
/// <param name="Act">What it does.</param>
/// <param name="Mode">How, from 0 to 3.</param>
/// <param name="Body">What is inside it.</param>
internal sealed record Node(Act Act, int Mode, IReadOnlyList<Node> Body)
{
    internal const int GuardWaits = 1;
    internal const int GuardRaises = 2;
    internal const int GuardTries = 3;
    internal const int PollCloses = 1;
    internal const int PollDrops = 2;

    /// <summary>Its number among everything of its state; 0 until it is placed.</summary>
    internal int Number { get; private init; }

    /// <summary>Whether its coroutines die of an error, instead of catching it themselves.</summary>
    internal bool IsRaw => Act == Act.Poll ? Mode == 3 : Mode % 2 == 1;

    /// <summary>Whether there is a nested run in it.</summary>
    internal bool Nests => Act == Act.Nest || Body.Any(static node => node.Nests);

    /// <summary>Gives numbers to all nodes, in the order of the text.</summary>
    internal static IReadOnlyList<Node> Place(IEnumerable<Node> nodes, ref int next)
    {
        var placed = new List<Node>();
        foreach (var node in nodes)
        {
            var number = next++;
            placed.Add(node with { Body = Place(node.Body, ref next), Number = number });
        }
        return placed;
    }

    public override string ToString() => Body.Count == 0 ? $"{Act}{Mode}" : $"{Act}{Mode}({string.Join(' ', Body)})";
}
