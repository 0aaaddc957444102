using LuaBindGen.Conformance.Features;
using LuaBindGen.Conformance.Harness;

[assembly: LuaBindGen.LuaExport(typeof(IShelf<string>), "Shelflike")]

namespace LuaBindGen.Conformance.Features;

/// <summary>Exported interfaces, abstract classes and records.</summary>
internal sealed class Interfaces : Feature
{
    protected override IEnumerable<Case> HostCases => [Host(An_object_that_is_handed_over_shows_an_interface_of_its_class), Host(A_script_gives_back_an_object_as_an_interface)];

    private static void An_object_that_is_handed_over_shows_an_interface_of_its_class(CaseState state)
    {
        state.Lua.Globals["drawn"] = LuaValue.FromObject(new Drawing.Sketch());
        Check.Equal("sketch", state.Lua.Run<string>("return drawn:describe()"));
    }

    private static void A_script_gives_back_an_object_as_an_interface(CaseState state)
    {
        var shape = state.Lua.Run<IShape>("return Drawing.square(2)");
        Check.Equal(4L, shape.Area);
    }
}

/// <summary>A fixture: an interface.</summary>
[LuaExport]
public interface IShape : INamed
{
    static int Corners => 4;

    long Area { get; }

    long Scale { get; set; }

    Task<long> MeasureAsync(LuaState state, CancellationToken cancellationToken);

    bool IsLike(IShape other) => other.Area == Area;
}

/// <summary>A fixture: an interface that is not exported itself; what it hands down is.</summary>
public interface INamed
{
    string Name { get; }

    string Describe() => Name;
}

/// <summary>A fixture: two interfaces with one name.</summary>
public interface ILeft
{
    string Side { get; }
}

/// <inheritdoc cref="ILeft"/>
public interface IRight
{
    string Side { get; }
}

/// <summary>A fixture: an interface that inherits a name twice, and says what it means.</summary>
[LuaExport]
public interface IBoth : ILeft, IRight
{
    new string Side { get; }
}

/// <summary>A fixture: a generic interface that an attribute of the assembly exports.</summary>
/// <typeparam name="T">What is in it.</typeparam>
public interface IShelf<T>
{
    T First { get; }
}

/// <summary>A fixture: a class that is exported itself, beside its interface.</summary>
[LuaExport]
public sealed class Square(long side) : IShape, IBoth, IShelf<string>
{
    public long Side { get; } = side;

    string ILeft.Side => "left";

    string IRight.Side => "right";

    string IBoth.Side => "both";

    public long Area => Side * Side * Scale;

    public long Scale { get; set; } = 1;

    public string Name => "square";

    public string First => "first";

    public async Task<long> MeasureAsync(LuaState state, CancellationToken cancellationToken)
    {
        await Desk.Of(state).WaitAsync(0, cancellationToken);
        return Area;
    }
}

/// <summary>A fixture: hands out objects as what they are, and as interfaces.</summary>
[LuaExport]
public static class Drawing
{
    private static readonly Square Held = new(3);

    public static IShape Shown { get; } = Held;

    public static Square Own => Held;

    public static IBoth Sides => Held;

    public static IShelf<string> Shelf => Held;

    public static IShape Square(long side) => new Square(side);

    public static IShape Sketched() => new Sketch();

    public static async Task<IShape> SketchLaterAsync(LuaState state)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return new Sketch();
    }

    public static long AreaOf(IShape shape) => shape.Area;

    public static long SideOf(Square square) => square.Side;

    /// <summary>A class that no script knows.</summary>
    internal sealed class Sketch : IShape
    {
        public long Area => 7;

        public long Scale { get; set; }

        public string Name => "sketch";

        public Task<long> MeasureAsync(LuaState state, CancellationToken cancellationToken) => Task.FromResult(Area);
    }
}

/// <summary>A fixture: an abstract class, whose objects are made elsewhere.</summary>
[LuaExport]
public abstract class Animal
{
    public abstract string Sound { get; }

    public static Animal Adopt() => new Cat();

    public virtual string Speak(int times) => string.Concat(Enumerable.Repeat(Sound, times));

    private sealed class Cat : Animal
    {
        public override string Sound => "miau";
    }
}

/// <summary>A fixture: a record of positional and other properties.</summary>
/// <param name="Street">A positional property.</param>
/// <param name="Number">One with a default.</param>
[LuaExport]
public record Place(string Street, int Number = 1)
{
    public string? Note { get; init; }

    public string Line => $"{Street} {Number}";
}

/// <summary>A fixture: a derived record, and a struct one.</summary>
[LuaExport]
public sealed record City(string Street, int Number, string Town) : Place(Street, Number);
