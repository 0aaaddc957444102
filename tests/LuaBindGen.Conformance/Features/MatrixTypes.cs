using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace LuaBindGen.Conformance.Features;

/// <summary>A fixture: an enum.</summary>
public enum Color
{
    Red,
    Green,
}

/// <summary>A fixture: flags.</summary>
[Flags]
public enum Days
{
    None,
    Monday,
    Tuesday,
}

/// <summary>A fixture: an exported interface.</summary>
[LuaExport]
public interface IPriced
{
    long Price { get; }
}

/// <summary>A fixture: an exported class.</summary>
/// <param name="number">A number.</param>
[LuaExport]
public sealed class Ticket(int number) : IPriced
{
    public int Number => number;

    public long Price => number * 10;
}

/// <summary>A fixture: an exported struct.</summary>
[LuaExport]
public readonly record struct Spot(double X, double Y);

/// <summary>A fixture: channels that are full of the same.</summary>
[LuaExport]
public static class Mailbox
{
    public static ChannelReader<int> Open()
    {
        var channel = Channel.CreateUnbounded<int>();
        for (var i = 0; i < 100; i++)
            _ = channel.Writer.TryWrite(1);
        return channel.Reader;
    }
}

/// <summary>A fixture: tasks that are kept.</summary>
[LuaExport]
public static class Errands
{
    [return: LuaTask]
    public static Task SendAsync() => Task.CompletedTask;

    [return: LuaTask]
    public static Task<int> FetchAsync() => Task.FromResult(1);
}

/// <summary>A fixture: a record that is a table.</summary>
/// <param name="Item">A field.</param>
/// <param name="Count">Another one.</param>
[LuaTable]
public sealed record Line(string Item, int Count);

/// <summary>A fixture: a class that is a table of tables.</summary>
[LuaTable]
public sealed class Order
{
    public required IReadOnlyList<Line> Lines { get; init; }
}

/// <summary>A fixture: a type with a converter of its own.</summary>
[LuaMarshalUsing(typeof(WeightConverter))]
public readonly record struct Weight(int Grams);

/// <summary>A fixture: weights are texts such as <c>250g</c>.</summary>
public sealed class WeightConverter : ILuaConverter<Weight>
{
    public bool TryRead(LuaValue value, out Weight result)
    {
        result = default;
        if (value.Kind != LuaValueKind.String || value.As<string>() is not [.. var digits, 'g'] || !int.TryParse(digits, out var grams))
            return false;
        result = new Weight(grams);
        return true;
    }

    public LuaValue Write(LuaState state, Weight value) => $"{value.Grams}g";
}

/// <summary>A fixture: a class that is not exported.</summary>
public sealed class Unmarked;

/// <summary>A fixture: an interface that is not exported.</summary>
public interface IUnmarked;

/// <summary>How the values of the matrix are compared.</summary>
public static class MatrixTypes
{
    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => one.SequenceEqual(other);

    public static bool Same(object? one, object? other) => (one, other) switch
    {
        (null, null) => true,
        (ReadOnlyMemory<byte> some, ReadOnlyMemory<byte> others) => some.Span.SequenceEqual(others.Span),
        (Memory<byte> some, Memory<byte> others) => some.Span.SequenceEqual(others.Span),
        (Order some, Order others) => some.Lines.SequenceEqual(others.Lines),
        (Ticket some, Ticket others) => some.Number == others.Number,
        (JsonElement some, JsonElement others) => JsonElement.DeepEquals(some, others),
        (JsonNode some, JsonNode others) => JsonNode.DeepEquals(some, others),
        (string some, string others) => some == others,
        (IReadOnlySet<string> some, IReadOnlySet<string> others) => some.SetEquals(others),
        (IDictionary some, IDictionary others) => some.Count == others.Count && some.Keys.Cast<object>().All(key => others.Contains(key) && Same(some[key], others[key])),
        (IEnumerable some, IEnumerable others) => Same(some.Cast<object?>().ToList(), others.Cast<object?>().ToList()),
        _ => Equals(one, other),
    };

    private static bool Same(List<object?> some, List<object?> others) =>
        some.Count == others.Count && some.Zip(others, Same).All(same => same);
}
