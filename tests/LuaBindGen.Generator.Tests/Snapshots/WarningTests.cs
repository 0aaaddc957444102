using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class WarningTests
{
    [Fact]
    public Task Obsolete_and_experimental_members_stay() => Verify(Generation.Run(
        """
        using System.Diagnostics.CodeAnalysis;

        [LuaExport]
        public class Api
        {
            [Obsolete] public void Plain() { }
            [Obsolete("use Plain")] public long Message() => 1;
            [Obsolete("gone", DiagnosticId = "API001")] public long Id { get; set; }
            [Experimental("API002")] public Task TryAsync() => Task.CompletedTask;
            public long Half { get; [Obsolete] set; }
            public void Fine() { }
        }
        """).TypesOnly());
}
