namespace LuaBindGen.Tests.Fuzz;

/// <summary>Leaves out of a failing program what it does not need in order to fail.</summary>
internal static class Shrinker
{
    private const int MostTries = 600;

    internal static void Shrink(RandomProgram program, Func<bool> fails)
    {
        var tries = 0;
        bool changed;
        do
        {
            changed = false;
            changed |= ShrinkBlock(program.Statements, fails, ref tries);
        }
        while (changed && tries < MostTries);
    }

    private static bool ShrinkBlock(List<Statement> block, Func<bool> fails, ref int tries)
    {
        var changed = false;
        for (var i = block.Count - 1; i >= 0 && tries < MostTries; i--)
        {
            var statement = block[i];
            block.RemoveAt(i);
            tries++;
            if (fails())
            {
                changed = true;
                continue;
            }
            block.Insert(i, statement);
            changed |= ShrinkBlock(statement.Body, fails, ref tries);
        }
        return changed;
    }
}
