using LuaBindGen;

namespace Consumer;

[LuaExport]
public sealed class Account
{
    public static async Task<Account> OpenAsync(string owner, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return owner.Length > 0 ? new Account() : throw new ArgumentException("an account needs an owner");
    }

    public long Balance { get; private set; }

    [LuaName("deposit")]
    public async ValueTask<long> PutIntoAccountAsync(long amount)
    {
        await Task.Yield();
        return Balance += amount;
    }
}
