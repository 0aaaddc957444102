namespace LuaBindGen.Tests.Fixtures;

/// <summary>Adds members to the objects of other classes.</summary>
[LuaExport]
public static class VehicleExtensions
{
    public static string Paint(this Vehicle vehicle, string color) => $"{vehicle.Describe()} in {color}";

    public static string Fuel(this Vehicle vehicle) => vehicle is null ? "" : "petrol";

    // A car has a method of that name.
    public static string Power(this Vehicle vehicle) => vehicle is null ? "" : "weak";
}

/// <summary>Adds members to those of a derived class, one of them the other class has, too.</summary>
[LuaExport]
public static class CarExtensions
{
    public static string Fuel(this Car car) => car is null ? "" : "electric";
}
