using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class PropertyTests
{
    [Fact]
    public Task Getters_and_setters() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Player
        {
            public string Name { get; set; } = "";
            public string? Guild { get; set; }
            public int Level { get; private set; }
            public long Id { get; init; }
            public bool IsAsync { get; internal set; }
            public byte[] Secret { internal get => []; set { } }
            public Player? Target { get; set; }
            public LuaValue Tag { get; set; }
            public required double Health { get; set; }
            [LuaName("HP")] public double MaxHP => 1;
            [LuaIgnore] public Action? Money { get; set; }

            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            public Player() { }
        }
        """).TypesOnly());
}
