using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>Types as declarations write them: those that cross the border, those that do not, and all that can be made of them.</summary>
internal sealed class Types(Dice dice)
{
    private static readonly string[] Crossing =
    [
        "long", "int", "double", "bool", "string", "string?", "byte[]", "byte[]?", "LuaValue", "LuaTable", "LuaFunction", "LuaThread", "LuaThread?", "LuaTable?", "Lib.Guest", "Lib.Guest?",
        "Lib.Line", "Lib.Line?", "Lib.Cell", "Lib.Cell?", "Lib.Money", "Lib.Money?", "List<Lib.Line>", "HashSet<string>", "IReadOnlyDictionary<string, Lib.Money>", "List<int>?",
    ];

    private static readonly string[] Numbers =
    [
        "sbyte", "byte", "short", "ushort", "uint", "ulong", "float", "decimal", "char", "nint", "nuint", "Half", "Int128", "UInt128", "System.Numerics.BigInteger",
        "DayOfWeek", "AttributeTargets", "Lib.Color", "Lib.Odd", "int", "long", "double", "bool",
    ];

    private static readonly string[] Others =
    [
        "object", "dynamic", "object?", "CancellationToken", "CancellationToken", "LuaState", "LuaState?", "DateTime", "DateTimeOffset", "TimeSpan", "Guid", "Uri",
        "System.IO.Stream", "Exception", "Type", "Action", "EventHandler", "IDisposable", "Index", "Range", "System.Text.StringBuilder", "System.Text.Rune", "Version",
        "Task", "ValueTask", "Task?", "void*", "int*", "delegate*<int, void>", "delegate* unmanaged[Cdecl]<nint, int>", "Delegate", "Enum", "ValueType", "Array",
        "Span<byte>", "ReadOnlySpan<byte>", "ReadOnlySpan<char>", "Memory<byte>", "ReadOnlyMemory<byte>", "ReadOnlyMemory<char>", "TypedReference", "ArgIterator",
        "ReadOnlyMemory<byte>?", "ReadOnlySpan<int>", "ArraySegment<byte>", "IAsyncEnumerable<int>", "IAsyncEnumerable<(string, int?)>", "System.Threading.Channels.ChannelReader<string>", "Func<int, Task<string?>>", "Action<Type>", "IProgress<double>", "Func<Action>", "System.Collections.IEnumerable", "ValueTuple", "Nullable<int>",
        "Lib.Old", "Lib.Gone", "Lib.Open<string>", "Lib.Open<int>.Inner", "Lib.Plain", "LuaCoroutine", "LuaException",
    ];

    private readonly List<string> _declared = [];

    public void Declare(string name) => _declared.Add(name);

    /// <summary>A type of those that the program declares, or a class of another project.</summary>
    public string Declared() => _declared.Count == 0 ? "Lib.Guest" : dice.Pick(_declared);

    /// <summary>A type for a member or parameter.</summary>
    public string Any(int depth = 0) => dice.Next(depth > 2 ? 11 : 15) switch
    {
        < 7 => dice.Pick(Crossing),
        < 8 => dice.Pick(Numbers) + dice.Maybe(30, "?"),
        < 10 => Declared() + dice.Maybe(30, "?"),
        < 11 => dice.Pick(Others),
        _ => Made(depth + 1),
    };

    /// <summary>What a method returns.</summary>
    public string Result() => dice.Next(10) switch
    {
        < 3 => "void",
        < 4 => dice.Pick("Task", "ValueTask", "Task?", "ValueTask?"),
        < 6 => $"{dice.Pick("Task", "ValueTask")}<{Any()}>{dice.Maybe(5, "?")}",
        < 7 => Tuple(1),
        _ => Any(),
    };

    private string Made(int depth)
    {
        var inner = Any(depth);
        return dice.Next(16) switch
        {
            0 => inner + "[]",
            1 => inner + dice.Pick("[,]", "[][]", "[]?", "?[]", "[]?[]?"),
            2 or 3 or 4 => Tuple(depth),
            5 => $"List<{inner}>",
            6 => $"{dice.Pick("Dictionary", "IReadOnlyDictionary", "KeyValuePair")}<{Any(depth)}, {inner}>",
            7 => $"{dice.Pick("IEnumerable", "IReadOnlyList", "IAsyncEnumerable", "ICollection", "HashSet", "ISet", "Queue", "System.Collections.Immutable.ImmutableArray", "System.Collections.ObjectModel.ReadOnlyCollection")}<{inner}>{dice.Maybe(20, "?")}",
            8 => $"{dice.Pick("Func", "Action", "Lazy", "Lib.Open")}<{inner}>",
            9 => $"Nullable<{inner}>",
            10 => inner + "*",
            11 => $"delegate*<{inner}, void>",
            12 => $"{dice.Pick("Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory")}<{inner}>",
            13 => $"Task<{inner}>",
            14 => $"ValueTuple<{inner}>",
            _ => inner + "?",
        };
    }

    private string Tuple(int depth)
    {
        var names = dice.Chance(50);
        var count = dice.Chance(15) ? dice.Pick(7, 8, 9, 15) : 2 + dice.Next(3);
        return $"({string.Join(", ", Enumerable.Range(0, count).Select(i => Any(depth + 1) + (names ? $" {dice.Pick("Name", "Count", "x", "@if")}{i}" : "")))}){dice.Maybe(10, "?")}";
    }
}
