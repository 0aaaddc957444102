namespace LuaBindGen.Tests.Fixtures;

/// <summary>An exported class with others in it.</summary>
[LuaExport]
public class Ledger
{
    public const long Limit = 9;

    /// <summary>One in it.</summary>
    [LuaExport]
    public sealed class Entry
    {
        public long Amount { get; init; }

        public static Entry? Find(long amount) => amount == 0 ? null : new Entry { Amount = amount };

        /// <summary>One in that.</summary>
        [LuaExport]
        public static class Kinds
        {
            public const string Debit = "debit";

            public static long Count(Entry entry) => entry.Amount;
        }
    }

    /// <summary>One that is a global of its own.</summary>
    [LuaExport("LedgerTools")]
    public static class Tools
    {
        public static long Twice(long value) => value * 2;
    }
}
