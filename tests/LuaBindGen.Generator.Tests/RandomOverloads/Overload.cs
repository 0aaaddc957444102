using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.RandomOverloads;

/// <summary>One of the overloads of a name.</summary>
/// <param name="Id">What it returns.</param>
/// <param name="Fixed">Its parameters.</param>
/// <param name="Required">How many of them have no default.</param>
/// <param name="Rest">The type of further arguments, or null.</param>
internal sealed record Overload(int Id, OverloadType[] Fixed, int Required, OverloadType? Rest)
{
    /// <summary>What C# tells overloads apart by.</summary>
    public string Signature => string.Join(",", Fixed.Select(Erased).Append(Rest is null ? "" : Erased(Rest) + "[]"));

    public static Overload Random(Dice dice, int id)
    {
        var parameters = Enumerable.Range(0, dice.Next(4)).Select(_ => dice.Pick(OverloadType.All)).ToArray();
        var rest = dice.Chance(15) ? dice.Pick(OverloadType.All) : null;
        return new Overload(id, parameters, rest is null && dice.Chance(35) ? dice.Next(parameters.Length + 1) : parameters.Length, rest);
    }

    /// <summary>Whether a call fits: surely, or as far as nobody fits better.</summary>
    public bool Fits(string[] call, bool surely)
    {
        var count = call.Length;
        while (Rest is null && count > Fixed.Length && call[count - 1] == OverloadType.Nil)
            count--;
        for (var index = 0; index < Math.Max(count, Fixed.Length); index++)
        {
            if (!FitsAt(index, index < count ? call[index] : null, surely))
                return false;
        }

        return true;
    }

    /// <summary>Whether a call fits both: each argument does by itself.</summary>
    public bool SharesCallWith(Overload other)
    {
        var places = Math.Max(Fixed.Length, other.Fixed.Length) + 1;
        return Enumerable.Range(0, places + 1).Any(count => Enumerable.Range(0, places).All(index => index < count
            ? OverloadType.Values.Any(value => FitsAt(index, value, surely: false) && other.FitsAt(index, value, surely: false))
            : IsFineWithout(index) && other.IsFineWithout(index)));
    }

    /// <summary>Whether this one fits a call that fits both better, for all that a caller can see.</summary>
    public bool IsBetterFor(string[] call, Overload other)
    {
        var (better, worse) = (false, false);
        for (var index = 0; index < call.Length; index++)
        {
            if (call[index] == OverloadType.Nil || TypeAt(index)?.RankOf(call[index]) is not { } own || other.TypeAt(index)?.RankOf(call[index]) is not { } others)
                continue;
            better |= own < others;
            worse |= own > others;
        }

        var isPlain = !call.Contains(OverloadType.Nil) && !call.Contains(OverloadType.Fraction);
        return !worse && (better ? isPlain : isPlain && IsExactFor(call) && !other.IsExactFor(call));
    }

    public override string ToString()
    {
        var parameters = Fixed.Select((type, index) => $"{type.Name} a{index}{(index < Required ? "" : " = " + type.Default)}");
        return $"F({string.Join(", ", Rest is null ? parameters : parameters.Append($"params {Rest.Name}[] rest"))}) => \"{Id}\"";
    }

    private bool IsExactFor(string[] call) => Rest is null && Fixed.Length == call.Length;

    private OverloadType? TypeAt(int index) => index < Fixed.Length ? Fixed[index] : Rest;

    private bool IsFineWithout(int index) => index >= Fixed.Length || FitsAt(index, null, surely: false);

    private bool FitsAt(int index, string? value, bool surely)
    {
        if (index >= Fixed.Length)
            return Rest?.RankOf(value!) is not null && !(surely && Rest.MayRefuse(value!));
        if (value is null or OverloadType.Nil && (index >= Required || Fixed[index].Name.EndsWith('?')))
            return true;
        return value is not null && Fixed[index].RankOf(value) is not null && !(surely && Fixed[index].MayRefuse(value));
    }

    private static string Erased(OverloadType type) => type.Name == "byte?" ? type.Name : type.Name.TrimEnd('?');
}
