using LuaBindGen.Conformance.Features;
using LuaBindGen.Conformance.Harness;

[assembly: LuaBindGen.LuaMarshalUsing(typeof(AngleConverter))]

namespace LuaBindGen.Conformance.Features;

/// <summary>Types that cross by converters of the user's.</summary>
internal sealed class OwnConverters : Feature;

/// <summary>A fixture: a type with a converter of its own.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">Of what.</param>
[LuaMarshalUsing(typeof(MoneyConverter))]
public readonly record struct Money(decimal Amount, string Currency);

/// <summary>A fixture: a text such as <c>3.5 EUR</c>.</summary>
public sealed class MoneyConverter : ILuaConverter<Money>
{
    public string Expected => "money";

    public bool TryRead(LuaValue value, out Money result)
    {
        result = default;
        if (value.Kind != LuaValueKind.String || value.As<string>().Split(' ') is not [var amount, var currency])
            return false;
        if (currency == "XXX")
            throw new ArgumentException("There is no such currency.");
        result = new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency);
        return true;
    }

    public LuaValue Write(LuaState state, Money value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Amount} {value.Currency}");
}

/// <summary>A fixture: a class for which the assembly names a converter.</summary>
/// <param name="degrees">How much.</param>
public sealed class Angle(double degrees)
{
    public double Degrees => degrees;
}

/// <summary>A fixture: a table with a field.</summary>
public sealed class AngleConverter : ILuaConverter<Angle>
{
    public bool TryRead(LuaValue value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Angle? result)
    {
        result = null;
        if (value.Kind != LuaValueKind.Table)
            return false;
        using var table = value.As<LuaTable>();
        result = new Angle(table.Get<double>("degrees"));
        return true;
    }

    public LuaValue Write(LuaState state, Angle value)
    {
        var table = state.CreateTable();
        table["degrees"] = value.Degrees;
        return table;
    }
}

/// <summary>A fixture: reads texts backwards.</summary>
public readonly struct Backwards : ILuaConverter<string>
{
    public bool TryRead(LuaValue value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? result)
    {
        result = value.Kind == LuaValueKind.String ? new string([.. value.As<string>().Reverse()]) : null;
        return result is not null;
    }

    public LuaValue Write(LuaState state, string value) => new string([.. value.Reverse()]);
}

/// <summary>A fixture: takes and gives them.</summary>
[LuaExport("converting")]
public static class Converting
{
    public static Money Double(Money money) => money with { Amount = money.Amount * 2 };

    public static Money? Maybe(Money? money) => money;

    public static async Task<Money> LaterAsync(LuaState state, Money money)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return money;
    }

    public static List<Money> All(params Money[] all) => [.. all];

    public static decimal Sum(List<Money> all) => all.Sum(money => money.Amount);

    public static Angle Turn(Angle angle) => new(angle.Degrees + 90);

    [return: LuaMarshalUsing(typeof(Backwards))]
    public static string Twice([LuaMarshalUsing(typeof(Backwards))] string text, string plain) => text + plain;

    [LuaMarshalUsing(typeof(Backwards))]
    public static string Name { get; set; } = "abc";

    public static string Joined([LuaMarshalUsing(typeof(Backwards))] params string[] all) => string.Join("-", all);

    public static Label Same(Label label) => label;

    public static string Shown(Label label) => $"{label.Text} {label.Note} {label.Price.Amount}";
}

/// <summary>A fixture: a table some of whose fields have converters of their own.</summary>
/// <param name="Text">Marked as the parameter that it is.</param>
/// <param name="Price">Converted as its type says.</param>
[LuaTable]
public sealed record Label([LuaMarshalUsing(typeof(Backwards))] string Text, Money Price)
{
    [LuaMarshalUsing(typeof(Backwards))]
    public string Note { get; init; } = "";
}

/// <summary>A fixture: what is said of an indexer is said of its values.</summary>
[LuaExport]
public sealed class Mirror
{
    private readonly Dictionary<string, string> _texts = [];

    [LuaMarshalUsing(typeof(Backwards))]
    public string Title { get; init; } = "";

    [LuaMarshalUsing(typeof(Backwards))]
    public string? this[string key]
    {
        get => _texts.GetValueOrDefault(key);
        set => _texts[key] = value!;
    }

    public string Raw(string key) => _texts[key];

    public string RawTitle() => Title;
}
