namespace LuaBindGen.Tests.Fixtures;

/// <summary>What an order inherits.</summary>
public abstract class Document<T>
{
    public required T Key { get; init; }

#pragma warning disable LBG0016 // That it cannot be given is what a test looks at.
    public virtual long Revision { get; init; } = 1;
#pragma warning restore LBG0016
}

/// <summary>A class whose objects are given their first values in a table.</summary>
[LuaExport]
public class Order : Document<string>
{
    public Order()
    {
    }

    [LuaName("by")]
    public Order(string customer, long size = 1)
    {
        Customer = customer;
        Size = size;
    }

    public required long Id { get; set; }

    public required string? Note { get; init; }

    public string Customer { get; init; } = "nobody";

    public string? Place { get; set; } = "here";

    public long Size { get; set; }

    public bool IsOpen { get; init; } = true;

    public double Weight;

    public LuaValue Tag { get; init; }

    public byte[]? Data { get; init; }

    public Order? Parent { get; init; }

    public string Describe() => $"{Key} {Id} {Note ?? "-"} {Customer} {Place ?? "-"} {Size} {IsOpen} {Weight} {Revision}";
}

/// <summary>A class with nothing that has to be there.</summary>
[LuaExport]
public class Parcel
{
    private readonly long _size;

    public long Size
    {
        get => _size;
        init => _size = value >= 0 ? value : throw new ArgumentException("no parcel is that small");
    }
}
