using System.Collections.Immutable;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Types that are plain tables: read and pushed field by field.</summary>
internal sealed class TableRecords : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(A_default_that_a_script_leaves_out_stays)];

    private static void A_default_that_a_script_leaves_out_stays(CaseState state)
    {
        state.Run<LuaValue>("leaves_out").Dispose();
        Check.Equal("localhost", RecordFunctions.LastHost);
        Check.Equal(3, RecordFunctions.LastRetries);
    }
}

/// <summary>A fixture: a line of an order.</summary>
[LuaTable]
public record OrderLine(string Name, double Price, int Count = 1, Season? Season = null);

/// <summary>A fixture: a positional record with all that can stand in one.</summary>
[LuaTable]
public sealed record TableOrder([property: LuaName("id")] long Number, IReadOnlyList<OrderLine> Lines, Counter? Counter, string Note = "none")
{
    public double Total => Lines.Sum(static line => line.Price * line.Count);

    [LuaIgnore]
    public string Secret { get; set; } = "";

    public TableOrder? Next { get; set; }

    public Dictionary<string, ImmutableArray<OrderLine>> Groups { get; init; } = [];
}

/// <summary>A fixture: a class of members that can be set.</summary>
[LuaTable]
[LuaNaming(LuaNamingPolicy.CamelCase)]
public class TableOptions
{
    public required string HostName { get; init; }

    public required int? Port { get; set; }

    public int Retries { get; init; } = 3;

    public string? UserName { get; set; }

    public double Factor { get; set; } = 1;
}

/// <summary>A fixture: a struct.</summary>
[LuaTable]
public readonly record struct TablePoint(double X, double Y)
{
    public string? Label { get; init; }
}

/// <summary>A fixture: what holds itself.</summary>
[LuaTable]
public sealed class TableNode
{
    public string Name { get; set; } = "";

    public List<TableNode> Children { get; init; } = [];
}

/// <summary>A fixture: takes and gives them.</summary>
[LuaExport("records")]
public static class RecordFunctions
{
    internal static string LastHost { get; private set; } = "";

    internal static int LastRetries { get; private set; }

    public static TablePoint Origin { get; set; }

    public static TableOrder Order(TableOrder order) => order;

    public static double Total(TableOrder order) => order.Total;

    public static string NoteOf(TableOrder order) => order.Note;

    public static OrderLine? Line(OrderLine? line = null) => line;

    public static TableOptions Options(TableOptions options)
    {
        (LastHost, LastRetries) = (options.HostName, options.Retries);
        return options;
    }

    public static TablePoint? Point(TablePoint? point) => point;

    public static int Depth(TableNode node) => 1 + node.Children.Select(Depth).DefaultIfEmpty().Max();

    public static TableNode Tree(int depth)
    {
        var node = new TableNode { Name = $"{depth}" };
        if (depth > 1)
            node.Children.Add(Tree(depth - 1));
        return node;
    }

    public static TableNode Endless()
    {
        var node = new TableNode();
        node.Children.Add(node);
        return node;
    }

    public static async Task<List<OrderLine>> LaterAsync(IEnumerable<OrderLine> lines, LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return [.. lines.Reverse()];
    }
}
