namespace LuaBindGen.Tests.Fixtures;

/// <summary>An exported class with objects.</summary>
[LuaExport]
public sealed class Account(string owner)
{
    public string Owner { get; } = owner;

    public long Balance { get; private set; }

    public string? Note { get; set; }

    public static async Task<Account> OpenAsync(string owner, LuaState state, CancellationToken token)
    {
        await Host.DeskOf(state).Fetch(0, token);
        return new Account(owner);
    }

    [LuaName("deposit")]
    public async ValueTask<long> PutIntoAccountAsync(long amount, LuaState state)
    {
        await Host.DeskOf(state).Fetch(0, CancellationToken.None);
        return Balance += amount;
    }

    public long Withdraw(int amount = 1) => Balance -= amount;

    public bool IsSame(Account? other) => ReferenceEquals(this, other);

    public Account Self() => this;
}
