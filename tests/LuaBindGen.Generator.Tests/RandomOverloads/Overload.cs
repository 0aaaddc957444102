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

    /// <summary>Whether a call fits.</summary>
    public bool Fits(string[] call, Fit fit)
    {
        var count = call.Length;
        while (Rest is null && count > Fixed.Length && call[count - 1] == OverloadType.Nil)
            count--;
        for (var index = 0; index < Math.Max(count, Fixed.Length); index++)
        {
            if (!FitsAt(index, index < count ? call[index] : null, fit))
                return false;
        }

        return true;
    }

    /// <summary>Whether a call fits both: each argument does by itself.</summary>
    public bool SharesCallWith(Overload other)
    {
        var places = Math.Max(Fixed.Length, other.Fixed.Length) + 1;
        return Enumerable.Range(0, places + 1).Any(count => Enumerable.Range(0, places).All(index => index < count
            ? OverloadType.Values.Any(value => FitsAt(index, value, Fit.OrYields) && other.FitsAt(index, value, Fit.OrYields))
            : IsFineWithout(index) && other.IsFineWithout(index)));
    }

    /// <summary>Whether a call that fits both means this one.</summary>
    public bool IsMeantBefore(Overload other, string[] call)
    {
        if (NeedsNilFor(other) != other.NeedsNilFor(this))
            return other.NeedsNilFor(this);

        var (better, worse) = (false, false);
        for (var index = 0; index < Math.Max(call.Length, Math.Max(Fixed.Length, other.Fixed.Length)); index++)
        {
            if (TypeAt(index) is not { } own || other.TypeAt(index) is not { } others)
                continue;
            var value = index < call.Length ? call[index] : OverloadType.Nil;
            better |= value == OverloadType.Nil ? Preference.NilMeans(own, others) : Preference.Means(value, own, others);
            worse |= value == OverloadType.Nil ? Preference.NilMeans(others, own) : Preference.Means(value, others, own);
        }

        if (better || worse)
            return better && !worse;
        return (Rest is null) != (other.Rest is null) ? Rest is null : Rest is null ? Fixed.Length < other.Fixed.Length : Fixed.Length > other.Fixed.Length;
    }

    /// <summary>Whether it may say what is wrong with a call, though another one takes it: something is, and it is no number that the other one holds and it does not.</summary>
    public bool RefusesBefore(Overload other, string[] call) =>
        !Fits(call, Fit.Surely)
        && (Fits(call, Fit.OrRefuses) || call.Where((value, index) => TypeAt(index)?.Yields.Contains(value) == true && other.TypeAt(index)?.HoldsMore == false).Any());

    public override string ToString()
    {
        var parameters = Fixed.Select((type, index) => $"{type.Name} a{index}{(index < Required ? "" : " = " + type.Default)}");
        return $"F({string.Join(", ", Rest is null ? parameters : parameters.Append($"params {Rest.Name}[] rest"))}) => \"{Id}\"";
    }

    // Whether it is only by nil, for something that C# would have passed, that a call fits both.
    private bool NeedsNilFor(Overload other) => Enumerable.Range(0, Fixed.Length).Any(index =>
        index < Required && !(other.TypeAt(index) is { } type && Preference.Shared(Fixed[index], type).Any()));

    private OverloadType? TypeAt(int index) => index < Fixed.Length ? Fixed[index] : Rest;

    private bool IsFineWithout(int index) => index >= Fixed.Length || FitsAt(index, null, Fit.OrYields);

    private bool FitsAt(int index, string? value, Fit fit)
    {
        if (index >= Fixed.Length)
            return Rest?.Fits(value!, fit) ?? false;
        if (value is null or OverloadType.Nil && (index >= Required || Fixed[index].Name.EndsWith('?')))
            return true;
        return value is not null && Fixed[index].Fits(value, fit);
    }

    private static string Erased(OverloadType type) => type.Name == "byte?" ? type.Name : type.Name.TrimEnd('?');
}
