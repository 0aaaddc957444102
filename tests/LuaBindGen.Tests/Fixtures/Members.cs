namespace LuaBindGen.Tests.Fixtures;

/// <summary>Members of each kind that is no method.</summary>
[LuaExport]
public class Members
{
    public const long Limit = 1000;
    public const double Rate = 0.5;
    public const string Motto = "carpe diem";
    public const bool IsStrict = true;
    public const string? None = null;
    public const string Half = "\ud800";

    public static readonly Members Nobody = new() { Name = "nobody" };

    // By thread, since tests run at the same time.
    [ThreadStatic]
    public static long Total;

    public readonly long Id = 7;
    public volatile int Level;
    public string Name = "";
    public string? Note;

    [field: ThreadStatic]
    public static long Count { get; set; }

    [field: ThreadStatic]
    public static string? Notice { get; private set; }

    [field: ThreadStatic]
    public static string Log { private get; set; } = "";

    public static string ReadLog() => Log;

    public static void SetNotice(string? notice) => Notice = notice;

    public static long Fail
    {
        get => throw new InvalidOperationException("no getting");
        set => throw new InvalidOperationException("no setting");
    }
}
