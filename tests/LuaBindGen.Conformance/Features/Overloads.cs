using System.Numerics;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Several C# members of one Lua name: which of them a call means.</summary>
internal sealed class Overloads : Feature;

/// <summary>A fixture: what <see cref="OverloadShelf"/> inherits.</summary>
public class OverloadBase
{
    public string Put(bool flag) => $"flag {flag}";

    public virtual string Put(long count) => $"base {count}";
}

/// <summary>A fixture.</summary>
[LuaExport("Shelf")]
public class OverloadShelf : OverloadBase
{
    public OverloadShelf()
    {
    }

    public OverloadShelf(long size) => Size = size;

    public OverloadShelf(string name, params long[] sizes) => (Name, Size) = (name, sizes.Sum());

    public string Name { get; init; } = "shelf";

    public long Size { get; init; }

    public override string Put(long count) => $"count {count}";

    public string Put(double weight) => $"weight {weight.ToString(null, null)}";

    public string Put(string name, long count = 1) => $"name {name} {count}";

    public string Put(OverloadColor color, string note) => $"color {color} {note}";

    public string Put(OverloadShelf other) => $"shelf {other.Name}";

    public string Put(OverloadBox other) => $"box {other.Name}";

    public string Put(LuaValue anything) => $"value {anything.Kind}";

    public string Put() => "nothing";

    public async Task<string> PutAsync(LuaState state, bool flag, long count, CancellationToken token)
    {
        await Desk.Of(state).WaitAsync(0, token);
        return $"late {flag} {count}";
    }

    // Of this pair the asynchronous one; the other overload stays.
    public string Save() => "blocking";

    public async Task<string> SaveAsync(LuaState state, CancellationToken token)
    {
        await Desk.Of(state).WaitAsync(0, token);
        return "saved";
    }

    public string Save(bool all) => $"saved {all}";

    public string Only(long count) => $"only {count}";

    public string Only(string name, bool now) => $"only {name} {now}";

    // A static method and one of objects are two functions.
    public static string Both(string text) => $"static {text}";

    public string Both(long count) => $"instance {count}";

    public static string Choose(OverloadColor color) => $"color {color}";

    public static string Choose(string text) => $"text {text}";

    public static string Nullable(string? text) => $"text {text ?? "null"}";

    public static string Nullable(bool? flag, string? text) => $"flag {flag?.ToString() ?? "null"} {text ?? "null"}";
}

/// <summary>A fixture.</summary>
[LuaExport]
public sealed class OverloadBox : OverloadShelf
{
    public OverloadBox() => Name = "box";
}

/// <summary>A fixture.</summary>
[LuaExport("OverloadColor")]
public enum OverloadColor
{
    Red,
    Green,
}

/// <summary>A fixture: overloads of numbers, and of nothing.</summary>
[LuaExport]
public static class OverloadNumbers
{
    public static string Range(int number) => $"int {number}";

    public static string Range(double number) => $"double {number.ToString(null, null)}";

    public static string Range(string text) => $"string {text}";

    public static string Below(ulong? number) => $"ulong {number}";

    public static string Below(decimal number) => $"decimal {number.ToString(null, null)}";

    public static string Big(long number) => $"long {number}";

    public static string Big(BigInteger number) => $"big {number}";

    public static string Boxed(short number) => $"short {number}";

    public static string Boxed(object value) => $"object {value}";

    public static string All(bool first, params double[] numbers) => $"doubles {numbers.Length}";

    public static string All(params int[] numbers) => $"ints {numbers.Length}";

    public static string All(params float[] numbers) => $"floats {numbers.Length}";

    public static string Time(TimeSpan time) => $"span {time.TotalSeconds.ToString(null, null)}";

    public static string Time(DateTime time) => $"date {time.Year}";

    public static string Either(int? number) => $"int {number}";

    public static string Either(string? text) => $"string {text}";

    public static string Either(bool? flag, int? number) => $"bool {flag} {number}";

    public static string Either(string? text, LuaTable table) => $"string {text} {table.Length}";

    public static string Needed(int number, OverloadShelf? shelf) => $"int {number} {shelf?.Name}";

    public static string Needed(double number) => $"double {number.ToString(null, null)}";

    public static string Passed(int number) => $"by value {number}";

    [LuaName("passed_in")]
    public static string Passed(in int number) => $"by reference {number}";
}
