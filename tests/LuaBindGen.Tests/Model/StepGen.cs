using CsCheck;

namespace LuaBindGen.Tests.Model;

/// <summary>Random steps, each list a function of its seed.</summary>
internal static class StepGen
{
    private const int Deepest = 3;

    private static readonly Act[] Leaves = [Act.Fetch, Act.Fetch, Act.Fetch, Act.TryFetch, Act.TryFetch, Act.Ready, Act.Yield, Act.Raise, Act.Keep];
    private static readonly Act[] Blocks = [Act.Guard, Act.Guard, Act.Protect, Act.Resume, Act.Wrap, Act.Nest, Act.Poll];

    private static readonly Gen<Node> Leaf = Gen.Select(Gen.Int[0, Leaves.Length - 1], Gen.Int[0, 3], static (act, mode) => new Node(Leaves[act], mode, []));

    private static readonly Gen<Node> Tree = Gen.Recursive<Node>(static (depth, tree) => depth >= Deepest ? Leaf : Gen.Frequency((2, Leaf), (3, Block(tree))));

    private static readonly Gen<Step> Start = Gen.Select(Gen.Int[0, 999], Tree.Array[1, 3], static (pick, script) => new Step(Do.Start, pick, script));

    private static readonly Gen<Step> Any = Gen.Frequency(
        (20, Start),
        (22, Plain(Do.Complete)),
        (4, Plain(Do.Fail)),
        (2, Plain(Do.Abort)),
        (6, Plain(Do.Cancel)),
        (7, Plain(Do.Advance)),
        (12, Plain(Do.Turn)),
        (24, Plain(Do.Settle)),
        (2, Plain(Do.Collect)));

    private static readonly Gen<Step> Last = Gen.Frequency((1, Plain(Do.Dispose)), (2, Plain(Do.DisposeAsync)), (2, Plain(Do.Settle)));

    private static readonly Gen<List<Step>> Story = Gen.Select(
        Any.Array[20, 60],
        Last,
        Any.Array[5, 15],
        static (before, last, after) => (List<Step>)[.. before, last, .. after]);

    /// <summary>The story of a seed.</summary>
    internal static List<Step> Generate(int seed) => Story.Generate(new PCG(1, (ulong)seed), null, out _);

    private static Gen<Node> Block(Gen<Node> tree) => Gen.Select(
        Gen.Int[0, Blocks.Length - 1], Gen.Int[0, 3], tree.Array[1, 3], static (act, mode, body) => new Node(Blocks[act], mode, body));

    private static Gen<Step> Plain(Do what) => Gen.Int[0, 999].Select(pick => new Step(what, pick, []));
}
