using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Objects;

/// <summary>Bases, overrides, hiding, and what an object is shown as.</summary>
public sealed class InheritanceTests : IDisposable
{
    private readonly TestState _test = new();

    [Theory]
    [InlineData("Vehicle.new().power", "1")]
    [InlineData("Vehicle.new():color()", "grey")]
    [InlineData("Vehicle.new():kind()", "vehicle")]
    [InlineData("Vehicle.new():describe()", "vehicle")]
    [InlineData("Car.new():describe()", "car")]
    [InlineData("Car.new():kind()", "vehicle")]
    [InlineData("Car.wheels", "4")]
    [InlineData("Machine", "nil")]
    public void Members_of_bases_are_there_and_overrides_count(string expression, string expected) => Check(expression, expected);

    [Theory]
    [InlineData("Car.new().color", "red")]
    [InlineData("Car.new():power()", "strong")]
    [InlineData("Car.new().plate", "new")]
    [InlineData("Vehicle.new().plate", "none")]
    public void What_a_class_hides_is_hidden(string expression, string expected) => Check(expression, expected);

    [Fact]
    public void An_override_of_one_accessor_has_the_other_one_of_its_base() =>
        Check("(function() local v = Vehicle.new() v.name = 'x' return v.name end)()", "vehicle x");

    [Theory]
    [InlineData("Garage.car():describe()", "car")]
    [InlineData("Garage.car().color", "red")]
    [InlineData("getmetatable(Garage.car())", "Car")]
    [InlineData("getmetatable(Garage.bus())", "Vehicle")]
    [InlineData("Garage.bus():describe()", "bus")]
    [InlineData("Garage.bus().secret", "nil")]
    [InlineData("Garage.wash(Garage.bus())", "bus")]
    [InlineData("Garage.race(Garage.car())", "car")]
    public void An_object_is_shown_as_its_own_class_or_the_nearest_that_is_exported(string expression, string expected) => Check(expression, expected);

    [Theory]
    [InlineData("Garage.race(Vehicle.new())", "bad argument #1 'car' to 'Garage.race' (Car expected, got Vehicle)")]
    [InlineData("Car.new().power(Vehicle.new())", "bad self to 'Car:power' (Car expected, got Vehicle); call it with a colon, object:power(...)")]
    public void A_base_is_not_what_derives_from_it(string expression, string message)
    {
        var exception = Assert.ThrowsAny<LuaException>(() => _test.Lua.Run("return " + expression, "test"));
        Assert.Equal("test:1: " + message, exception.Message);
    }

    [Theory]
    [InlineData("Garage.shared_as_vehicle() == Garage.shared_as_car()", "true")]
    [InlineData("rawequal(Garage.shared_as_vehicle(), Garage.shared_as_car())", "true")]
    [InlineData("(function() local a = Vehicle.new() a.twin = a return rawequal(a.twin, a) end)()", "true")]
    [InlineData("(function() local t = {} t[Garage.shared_as_car()] = 'kept' return t[Garage.shared_as_vehicle()] end)()", "kept")]
    public void The_same_object_is_the_same_userdata(string expression, string expected) => Check(expression, expected);

    private void Check(string expression, string expected) => Assert.Equal(expected, _test.Lua.Run<string>($"return tostring({expression})"));

    public void Dispose() => _test.Dispose();
}
