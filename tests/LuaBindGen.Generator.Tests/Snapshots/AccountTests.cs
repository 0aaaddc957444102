using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class AccountTests
{
    [Fact]
    public Task The_class_of_the_readme() => Verify(Generation.Run(
        """
        namespace Bank;

        [LuaExport]
        public sealed partial class Account
        {
            public static async Task<Account> OpenAsync(string owner, CancellationToken cancellationToken)
            {
                await Task.Delay(1, cancellationToken);
                return new Account();
            }

            public long Balance { get; private set; }

            [LuaName("deposit")]
            public async ValueTask<long> PutIntoAccountAsync(long amount)
            {
                await Task.Yield();
                return Balance += amount;
            }
        }
        """));
}
