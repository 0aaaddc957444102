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

    [Fact]
    public Task Extension_blocks() => Verify(Generation.Run("""
        namespace Bank;

        [LuaExport] public class Account { }
        [LuaExport] public struct Size { }

        [LuaExport]
        public static class Extensions
        {
            extension(Account account)
            {
                [LuaName("audit")] public Task<long> AuditItAsync(string by, CancellationToken token) => throw new Exception();
                public long Fee { get => 1; set { } }
                public string? Note { set { } }
                public static Account Open(string owner) => new();
                public static long Count { get => 1; set { } }
                [LuaIgnore] public long Secret => 1;
            }

            extension(ref Size size)
            {
                public void Grow(long by) { }
                public long Area { get => 1; set { } }
            }

            extension(string text)
            {
                public string Twice() => text + text;
            }

            public static void Shrink(this ref Size size) { }
        }
        """).TypesOnly());
}
