using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class TableTests
{
    [Fact]
    public Task Records_in_records() => Verify(Generation.Run(
        """
        namespace Shop
        {
            public enum Size { Small, Large }

            [LuaExport] public class Customer;

            [LuaTable] public record Line(string Name, double Price = 1.5, Size? Size = null, Size[]? Sizes = null);

            [LuaTable] public record Order([property: LuaName("id")] long Number, IEnumerable<Line> Lines, Customer? Customer, string Note = "none")
            {
                public IEnumerable<Line> Lines { get; } = [.. Lines];
                public double Total => 0;
                [LuaIgnore] public string Secret { get; set; } = "";
                public Order? Next { get; set; }
            }

            [LuaExport]
            public static class Orders
            {
                public static Order? Submit(Order order, List<Order>? others = null) => order;
                public static Task<Dictionary<string, Order>> AllAsync() => throw new Exception();
            }
        }
        """).TypesOnly());

    [Fact]
    public Task Members_that_can_be_set() => Verify(Generation.Run(
        """
        [LuaTable, LuaNaming(LuaNamingPolicy.CamelCase)]
        public class Options
        {
            public required string HostName { get; init; }
            public required int? Port { get; set; }
            public int Retries { get; init; } = 3;
            public string? UserName { get; set; }
            public double Factor;
            public readonly int Fixed = 1;
            public static int Count { get; set; }
            [Obsolete("never")] public bool Old { get; set; }
        }

        [LuaTable] public struct Point { public double X; public double Y { get; init; } public Point() { } }

        [LuaExport] public class Client { public Options Options { get; set; } = null!; public Point? Place; public void Move(Point to, params Point[] rest) { } public void Go(Point to) { } }
        """).TypesOnly());
}
