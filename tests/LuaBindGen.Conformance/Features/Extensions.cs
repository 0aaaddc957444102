using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Extension members of exported static classes.</summary>
internal sealed class Extensions : Feature
{
    protected override IEnumerable<Case> HostCases => [];
}

/// <summary>A fixture: an interface.</summary>
[LuaExport]
public interface IVessel
{
    string Name { get; }
}

/// <summary>A fixture: another one.</summary>
[LuaExport]
public interface IBuoy
{
    string Light { get; }
}

/// <summary>A fixture: a class of that.</summary>
[LuaExport]
public class Buoy : IBuoy
{
    public string Light => "red";
}

/// <summary>A fixture: a base class with nothing but a method.</summary>
[LuaExport]
public class Craft
{
    public string Describe() => "a craft";
}

/// <summary>A fixture: a class that inherits and implements.</summary>
/// <param name="name">What it is called.</param>
[LuaExport]
public sealed class Ship(string name) : Craft, IVessel
{
    public string Name { get; } = name;

    public long Cargo { get; set; }

    public string Greet() => $"{Name} itself";
}

/// <summary>A fixture: a struct.</summary>
/// <param name="X">East.</param>
/// <param name="Y">North.</param>
[LuaExport]
public record struct Bearing(long X, long Y);

/// <summary>A fixture: extension blocks.</summary>
[LuaExport]
public static class Harbour
{
    private static long _ships;

    extension(Ship ship)
    {
        public bool IsLaden
        {
            get => ship.Cargo > 0;
            set => ship.Cargo = value ? 1 : 0;
        }

        public string Moor(string rope, int times = 1) => $"{ship.Name} by {times} {rope}";

        public async Task<long> UnloadAsync(LuaState state, CancellationToken cancellationToken)
        {
            await Desk.Of(state).WaitAsync(0, cancellationToken);
            (var unloaded, ship.Cargo) = (ship.Cargo, 0);
            return unloaded;
        }

        public static Ship Launch(string name)
        {
            _ships++;
            return new Ship(name);
        }

        public static long Launched => _ships;
    }

    // A property of one name for another type.
    extension(IVessel vessel)
    {
        public string Label => $"vessel {vessel.Name}";

        public bool IsLaden => vessel is null;
    }

    extension(ref Bearing bearing)
    {
        public void Turn() => bearing = new Bearing(-bearing.Y, bearing.X);

        public long East
        {
            get => bearing.X;
            set => bearing = bearing with { X = value };
        }
    }

    extension(string text)
    {
        public string Shout(bool isLoud) => text + (isLoud ? "!!" : "!");
    }
}

/// <summary>A fixture: extension methods as they were before C# 14.</summary>
[LuaExport]
public static class CraftExtensions
{
    public static void Load(this Ship ship, long tons, string what = "tea") => ship.Cargo += what == "tea" ? tons : -tons;

    public static async Task<string> SailAsync(this Ship ship, string port, LuaState state, CancellationToken cancellationToken)
    {
        await Desk.Of(state).WaitAsync(0, cancellationToken);
        return $"{ship.Name} is in {port}";
    }

    // The member of its own stands before it.
    public static string Greet(this Craft craft) => $"hello, {craft.Describe()}";

    public static string Hail(this IVessel vessel) => $"ahoy, {vessel.Name}";

    // Of two the one of the derived type.
    public static string Rank(this Craft craft) => craft is null ? "" : "craft";

    public static string Rank(this Ship ship) => ship is null ? "" : "ship";

    public static void Veer(this ref Bearing bearing, long east) => bearing = bearing with { X = bearing.X + east };

    public static long Length(this Bearing bearing) => Math.Abs(bearing.X) + Math.Abs(bearing.Y);

    public static string Twice(this string text) => text + text;

    // No function could choose between these two: something may be both.
    public static string Sort(this Craft craft, long order = 0) => $"{craft.Describe()} {order}";

    public static string Sort(this IBuoy buoy, long order = 0) => $"{buoy.Light} {order}";

    public static string Sort(this IBuoy buoy, string order) => $"{buoy.Light} {order}";
}
