namespace LuaBindGen.Tests.Model;

/// <summary>Leaves out of a failing story what it does not need in order to fail.</summary>
internal static class StoryShrinker
{
    private const int MostTries = 3000;

    internal static List<Step> Shrink(List<Step> steps, Func<List<Step>, bool> fails)
    {
        var tries = 0;
        var best = steps;
        bool changed;
        do
        {
            changed = false;
            foreach (var smaller in Smaller(best))
            {
                if (tries++ >= MostTries)
                    return best;
                if (!fails(smaller))
                    continue;
                best = smaller;
                changed = true;
                break;
            }
        }
        while (changed);
        return best;
    }

    private static IEnumerable<List<Step>> Smaller(List<Step> steps)
    {
        for (var length = steps.Count / 2; length > 0; length /= 2)
            for (var at = steps.Count - length; at >= 0; at -= length)
                yield return [.. steps[..at], .. steps[(at + length)..]];
        for (var i = 0; i < steps.Count; i++)
            foreach (var script in Smaller(steps[i].Script))
                yield return [.. steps[..i], steps[i] with { Script = script }, .. steps[(i + 1)..]];
    }

    // Without a node, with its body in its place, or with something smaller inside it.
    private static IEnumerable<IReadOnlyList<Node>> Smaller(IReadOnlyList<Node> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            yield return [.. nodes.Take(i), .. nodes.Skip(i + 1)];
            if (nodes[i].Body.Count == 0)
                continue;
            yield return [.. nodes.Take(i), .. nodes[i].Body, .. nodes.Skip(i + 1)];
            foreach (var body in Smaller(nodes[i].Body))
                yield return [.. nodes.Take(i), nodes[i] with { Body = body }, .. nodes.Skip(i + 1)];
        }
    }
}
