namespace LuaBindGen.Tests.Fixtures;

/// <summary>A base that is not exported.</summary>
public abstract class Machine
{
    public long Power { get; set; } = 1;

    public virtual string Name { get; set; } = "machine";

    public string Plate = "none";

    public virtual string Describe() => "machine";

    public string Kind() => "machine";

    public string Color() => "grey";
}

/// <summary>A base that is exported.</summary>
[LuaExport]
public class Vehicle : Machine
{
    public static long Wheels { get; } = 4;

    // One accessor only: the other one is inherited.
    public override string Name
    {
        get => "vehicle " + base.Name;
    }

    public override string Describe() => "vehicle";

    public new string Kind() => "vehicle";

    public Vehicle? Twin { get; set; }
}

/// <summary>What derives from an exported class and is exported itself.</summary>
[LuaExport]
public sealed class Car : Vehicle
{
    public override string Describe() => "car";

    // A field hides a method, a method a property, a property a field.
    public new string Color = "red";

    public new string Power() => "strong";

    public new string Plate { get; set; } = "new";
}

/// <summary>What derives from an exported class and is not exported.</summary>
public sealed class Bus : Vehicle
{
    public override string Describe() => "bus";

    public string Secret() => "";
}

/// <summary>Hands vehicles out as what they are not quite.</summary>
[LuaExport]
public static class Garage
{
    private static readonly Car Shared = new();

    public static Vehicle Car() => new Car();

    public static Vehicle Bus() => new Bus();

    public static Vehicle SharedAsVehicle() => Shared;

    public static Car SharedAsCar() => Shared;

    public static string Wash(Vehicle vehicle) => vehicle.Describe();

    public static string Race(Car car) => car.Describe();
}
