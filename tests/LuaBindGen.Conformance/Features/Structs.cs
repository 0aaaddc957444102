using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Exported structs: a script has a copy of its own.</summary>
internal sealed class Structs : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(The_host_gets_a_copy),
        Host(The_host_gives_a_copy),
        Host(A_wait_goes_on_with_the_struct_as_it_was),
    ];

    private static void The_host_gets_a_copy(CaseState state)
    {
        using var results = state.Run<LuaResults>("make_and_move");
        Check.Equal(1.0, results[0].As<Vector>().X);
        Check.Equal(100.0, state.Run<double>("moved_x"));
        Check.Equal(1.0, results[0].As<Vector>().X);
    }

    private static void The_host_gives_a_copy(CaseState state)
    {
        var vector = LuaValue.FromObject(new Vector(1, 2));
        Check.Equal(11.0, state.Run<double>("scale_x", vector));
        Check.Equal(1.0, vector.As<Vector>().X);
        Check.Equal(11.0, state.Run<double>("scale_x", vector));
    }

    private static void A_wait_goes_on_with_the_struct_as_it_was(CaseState state)
    {
        var run = state.Start<double>("wait");
        Check.Equal(100.0, state.Run<double>("moved_x"));
        state.Drive(run);
        Check.Equal(1.0, run.GetAwaiter().GetResult());
    }
}

/// <summary>A fixture: a struct that its members change.</summary>
[LuaExport]
public struct Vector(double x, double y)
{
    public double X { get; set; } = x;

    public double Y { get; private set; } = y;

    public void Move(double dx, double dy)
    {
        X += dx;
        Y += dy;
    }

    public readonly Vector Moved(double dx, double dy) => new(X + dx, Y + dy);

    public readonly async Task<Vector> LaterAsync(LuaState state)
    {
        var copy = this;
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return copy;
    }

    public static double Product(Vector one, Vector other) => (one.X * other.X) + (one.Y * other.Y);
}

/// <summary>A fixture: a struct that nothing changes.</summary>
[LuaExport]
public readonly record struct Size(int Width, int Height);
