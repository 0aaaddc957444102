namespace LuaBindGen.Tests.Fixtures;

/// <summary>A struct that changes itself.</summary>
[LuaExport]
public struct Point(int x, int y) : IEquatable<Point>
{
    public int X { get; set; } = x;

    public int Y { get; private set; } = y;

    public void Move(int dx, int dy)
    {
        X += dx;
        Y += dy;
    }

    public readonly Point Moved(int dx, int dy) => new(X + dx, Y + dy);

    public readonly async Task<Point> LaterAsync(LuaState state)
    {
        var copy = this;
        _ = await Host.DeskOf(state).Fetch(0, CancellationToken.None);
        return copy;
    }

    public static Point Sum(Point one, Point other) => one.Moved(other.X, other.Y);

    public readonly bool Equals(Point other) => X == other.X && Y == other.Y;

    public override readonly bool Equals(object? obj) => obj is Point other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(X, Y);
}
