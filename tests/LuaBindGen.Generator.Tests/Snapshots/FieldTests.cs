using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class FieldTests
{
    [Fact]
    public Task Fields_are_properties() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Player
        {
            public string Name = "";
            public string? Guild;
            public readonly long Id = 1;
            public volatile bool IsReady;
            [LuaName("HP")] public double @health;
            public double MaxHealth, @event = 1;
            [LuaIgnore] public Action? Money;
            [Obsolete] public int Old;
            internal int Hidden = 1;
        }
        """).TypesOnly());

    [Fact]
    public Task Statics_and_constants() => Verify(Generation.Run(
        """
        public class Base<T> { public static T? Shared; }

        [LuaExport]
        public class Account : Base<string>
        {
            public const long Limit = 1000;
            public const int Least = -1;
            public const string Bank = "First \"National\"";
            public const double Rate = 0.25;
            public const bool IsOpen = true;
            [Obsolete("gone", true)] public const int Gone = 1;
            public const string? None = null;
            public const string Half = "\ud800";
            public static readonly Account Nobody = new();
            public static string Motto = "";
            public static long Count { get; private set; }
            public static string? Notice { get; set; }
            [LuaName("log")] public static int Level { private get; set; }
        }
        """).TypesOnly());

    [Fact]
    public Task Static_class_with_properties() => Verify(Generation.Run(
        "[LuaExport] public static class Settings { public const long Version = 2; public static string Language { get; set; } = \"en\"; }").TypesOnly());
}
