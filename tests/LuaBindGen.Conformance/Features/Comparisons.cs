using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What objects are equal to, which comes first, and what they look like as text.</summary>
internal sealed class Comparisons : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(One_object_under_two_views_is_equal_to_itself)];

    private static void One_object_under_two_views_is_equal_to_itself(CaseState state)
    {
        state.Lua.Globals["shape"] = LuaValue.FromObject(new Drawing.Sketch());
        state.Lua.Globals["other"] = LuaValue.FromObject(new Drawing.Sketch());
        Check.Equal(true, state.Lua.Run<bool>("return shape == shape and shape ~= other"));
    }
}

/// <summary>A fixture: all four operators, one of them with a number.</summary>
[LuaExport]
[SuppressMessage("Style", "CS0660", Justification = "As such classes are.")]
[SuppressMessage("Style", "CS0661", Justification = "As such classes are.")]
public sealed class Level(long height)
{
    public long Height { get; } = height;

    public static bool operator <(Level one, Level other) => one.Height < other.Height;

    public static bool operator >(Level one, Level other) => one.Height > other.Height;

    public static bool operator <=(Level one, Level other) => one.Height <= other.Height;

    public static bool operator >=(Level one, Level other) => one.Height >= other.Height;

    public static bool operator <(Level one, long other) => one.Height < other;

    public static bool operator >(Level one, long other) => one.Height > other;

    public static bool operator ==(Level? one, Level? other) => one?.Height == other?.Height;

    public static bool operator !=(Level? one, Level? other) => !(one == other);

    public override bool Equals(object? obj) => throw new NotSupportedException("The operator says it.");

    public override int GetHashCode() => 0;
}

/// <summary>A fixture: the interfaces instead of operators.</summary>
[LuaExport]
public sealed class Version3(long major) : IComparable<Version3>, IEquatable<Version3>, IFormattable
{
    public long Major { get; } = major;

    public int CompareTo(Version3? other) => Major.CompareTo(other?.Major ?? 0);

    public bool Equals(Version3? other) => other is not null && other.Major == Major;

    public override bool Equals(object? obj) => Equals(obj as Version3);

    public override int GetHashCode() => Major.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => (Major / 2.0).ToString(format, formatProvider);
}

/// <summary>A fixture: a record, compared by its value.</summary>
[LuaExport]
public record Locality(string Name, long Number);

/// <summary>A fixture: nothing of all that.</summary>
[LuaExport]
public class Uncompared;

/// <summary>A fixture: its text is not for scripts, and neither is what it is equal to.</summary>
[LuaExport]
public class Reserved
{
    [LuaIgnore]
    public override string ToString() => "secret";

    [LuaIgnore]
    public override bool Equals(object? obj) => true;

    public override int GetHashCode() => 0;
}
