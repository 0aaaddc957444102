using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

/// <summary>Members that static classes add to the objects of other types.</summary>
public class ExtensionTests
{
    [Fact]
    public Task Extension_methods() => Verify(Generation.Run("""
        namespace Bank;

        [LuaExport] public interface IHolder { }
        [LuaExport] public class Account : IHolder { }
        [LuaExport, Obsolete] public sealed class OldAccount { }

        #pragma warning disable CS0612
        [LuaExport]
        public static class AccountExtensions
        {
            public static Task<long> AuditAsync(this Account account, string by, CancellationToken token) => throw new Exception();
            public static long Total(this IHolder holder) => 1;
            public static long Total(this OldAccount holder) => 1;
            public static string Twice(this string text) => text + text;
            public static void Close(this Account? account, bool isForGood = false) { }
        }
        """).TypesOnly());
}
