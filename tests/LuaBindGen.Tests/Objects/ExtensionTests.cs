namespace LuaBindGen.Tests.Objects;

/// <summary>Members that registered static classes add to the objects of other types.</summary>
public sealed class ExtensionTests
{
    [Fact]
    public void They_are_there_whichever_was_registered_first()
    {
        Assert.Equal("car in red", Run("return Car.new():paint('red')", LuaExports.Car, LuaExports.VehicleExtensions));
        Assert.Equal("car in red", Run("return Car.new():paint('red')", LuaExports.VehicleExtensions, LuaExports.Car));
    }

    [Fact]
    public void Objects_that_are_held_already_have_them_from_then_on()
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.Car);
        lua.Run("car = Car.new()");
        Assert.Equal("nil", lua.Run<string>("return type(car.paint)"));
        lua.Register(LuaExports.VehicleExtensions);
        Assert.Equal("car in red", lua.Run<string>("return car:paint('red')"));
    }

    [Fact]
    public void A_state_without_the_static_class_has_none()
    {
        Assert.Equal("nil", Run("return type(Car.new().paint)", LuaExports.Car));
        Assert.Equal("petrol", Run("return Car.new():fuel()", LuaExports.Car, LuaExports.VehicleExtensions));
    }

    [Fact]
    public void The_extension_of_the_derived_class_comes_first_in_any_order()
    {
        Assert.Equal("electric petrol", Run(Fuel, LuaExports.Car, LuaExports.Vehicle, LuaExports.VehicleExtensions, LuaExports.CarExtensions));
        Assert.Equal("electric petrol", Run(Fuel, LuaExports.CarExtensions, LuaExports.VehicleExtensions, LuaExports.Car, LuaExports.Vehicle));
    }

    [Fact]
    public void A_static_class_may_be_registered_twice() =>
        Assert.Equal("car in red", Run("return Car.new():paint('red')", LuaExports.VehicleExtensions, LuaExports.Car, LuaExports.VehicleExtensions));

    [Fact]
    public async Task A_pooled_state_forgets_those_that_were_registered_while_it_was_used()
    {
        await using var pool = new LuaStatePool(new LuaStatePoolOptions
        {
            Size = 1,
            SetUp = static lua =>
            {
                lua.Register(LuaExports.Car);
                lua.Run("car = Car.new()");
            },
        });

        await using (var lease = await pool.RentAsync())
        {
            lease.State.Register(LuaExports.VehicleExtensions);
            Assert.Equal("petrol red", lease.State.Run<string>("return car:fuel() .. ' ' .. car.color"));
        }

        await using (var lease = await pool.RentAsync())
            Assert.Equal("nil red", lease.State.Run<string>("return type(car.fuel) .. ' ' .. car.color"));
    }

    private const string Fuel = "return Car.new():fuel() .. ' ' .. Vehicle.new():fuel()";

    private static string? Run(string chunk, params LuaExportedType[] types)
    {
        using var lua = new LuaState();
        lua.Register(types);
        return lua.Run<string>(chunk);
    }
}
