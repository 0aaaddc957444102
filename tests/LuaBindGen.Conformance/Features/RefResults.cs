using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary><c>in</c>, <c>ref</c> and <c>out</c> parameters, and what is returned by reference.</summary>
internal sealed class RefResults : Feature;

/// <summary>A fixture.</summary>
[LuaExport("Board")]
public class RefBoard
{
    private readonly List<long> _cells = [1, 2, 3];
    private long _score = 10;
    private RefPoint _origin = new() { X = 1 };

    public RefBoard()
    {
    }

    [LuaName("sized")]
    public RefBoard(long size, out long area) => area = size * size;

    public ref long Score => ref _score;

    public ref readonly long Peek => ref _score;

    public ref RefPoint Origin => ref _origin;

    public static ref readonly RefPoint Unit => ref OneAcross;

    private static readonly RefPoint OneAcross = new() { X = 7 };

    public ref long Cell(int index) => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cells)[index];

    public bool TryFind(string name, [NotNullWhen(true)] out RefBoard? board)
    {
        board = name == "me" ? this : null;
        return board is not null;
    }

    public static void Split(double number, out long whole, out double rest)
    {
        whole = (long)number;
        rest = number - whole;
    }

    public static void Swap(ref string one, ref string? other) => (one, other) = (other ?? "none", one);

    public static long Bump(ref long value, long by = 1) => value += by;

    public static long Sum(in long one, ref readonly long other, in RefPoint point) => one + other + point.X;

    public static void Move(ref RefPoint point) => point.X++;

    public static void Lookup(RefColor color, ref RefColor other, out RefColor? next, out List<string> names)
    {
        next = color == RefColor.Blue ? null : color + 1;
        other = color;
        names = [color.ToString(), other.ToString()];
    }

    public static (string, long) Both(ref long value, out bool flag)
    {
        flag = value > 0;
        return ("both", value++);
    }

    public static bool TryHalf(int? value, out int? half)
    {
        half = value / 2;
        return half is not null;
    }
}

/// <summary>A fixture.</summary>
[LuaExport("RefPoint")]
public struct RefPoint
{
    public long X;
}

/// <summary>A fixture.</summary>
[LuaExport("RefColor")]
public enum RefColor
{
    Red,
    Green,
    Blue,
}
