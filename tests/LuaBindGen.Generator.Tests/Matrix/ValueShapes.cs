namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>The rows of the matrix: types, in the order of the page.</summary>
internal static partial class ValueShapes
{
    public static IReadOnlyList<ShapeGroup> Groups { get; } =
    [
        new("Booleans, numbers, text", Basics),
        new("More numbers and texts", Scalars),
        new("Enums, exported types, handles", Own),
        new("Functions", Functions),
        new("Streams", Streams),
        new("Tasks", Tasks),
        new("Collections, copied", Copied),
        new("What does not cross", Refused),
    ];

    private static IReadOnlyList<Shape> Basics =>
    [
        new("bool", "true", "true", "boolean"),
        new("sbyte", "-3", "-3", "integer"),
        new("byte", "200", "200", "integer"),
        new("short", "-300", "-300", "integer"),
        new("ushort", "60000", "60000", "integer"),
        new("int", "-70000", "-70000", "integer"),
        new("uint", "4000000000", "4000000000", "integer"),
        new("long", "long.MaxValue", "math.maxinteger", "integer"),
        new("ulong", "7", "7", "integer; what is larger than Lua's largest is an error"),
        new("nint", "-5", "-5", "integer"),
        new("nuint", "5", "5", "integer; as `ulong`"),
        new("float", "0.5f", "0.5", "float"),
        new("double", "0.1", "0.1", "float"),
        new("char", "'x'", "'x'", "string of one character"),
        new("string", "\"a\\0ä\"", "'a\\0ä'", "string in UTF-8"),
        new("int?", "7", "7", "integer or nil"),
        new("double?", "0.5", "0.5", "float or nil"),
        new("byte[]", "new byte[] { 0, 255 }", "'\\0\\255'", "string, byte for byte"),
        new("ReadOnlyMemory<byte>", "new byte[] { 0, 255 }", "'\\0\\255'", "string, byte for byte"),
        new("ReadOnlySpan<byte>", "\"ab\"u8", "'ab'", "string; read where it lies") { Impossible = [Place.Property, Place.Field, Place.Element, Place.AsyncResult] },
    ];

    private static IReadOnlyList<Shape> Own =>
    [
        new("Color", "Color.Green", "1", "integer; from a script also its name"),
        new("Color?", "Color.Green", "1", "integer or nil"),
        new("Days", "Days.Monday | Days.Tuesday", "3", "integer; from a script also names, `'monday\\|tuesday'`"),
        new("Ticket", "new Ticket(3)", "Ticket.new(3)", "object of the exported class") { Check = "v.number == 3" },
        new("IPriced", "new Ticket(3)", "Ticket.new(3)", "object, shown as the exported interface") { Check = "v.price == 30" },
        new("Spot", "new Spot(1, 2)", "Spot.new(1, 2)", "object; a copy of the exported struct") { Check = "v.x == 1 and v.y == 2" },
        new("Spot?", "new Spot(1, 2)", "Spot.new(1, 2)", "object or nil") { Check = "v.x == 1 and v.y == 2" },
        new("Line", "new Line(\"tea\", 3)", "{ item = 'tea', count = 3 }", "table: a record marked `[LuaTable]`"),
        new("Order", "new Order { Lines = [new Line(\"tea\", 3)] }", "{ lines = { { item = 'tea', count = 3 } } }", "table of tables: a class marked `[LuaTable]`"),
        new("Weight", "new Weight(250)", "'250g'", "what its `ILuaConverter<Weight>` makes of it"),
        new("Weight?", "new Weight(250)", "'250g'", "as `Weight`, or nil"),
        new("LuaValue", null, "'any'", "any value"),
        new("LuaTable", null, "{ 1 }", "table"),
        new("LuaFunction", null, "print", "function"),
        new("LuaThread", null, "coroutine.create(print)", "coroutine"),
    ];

    private static IReadOnlyList<Shape> Functions =>
    [
        new("Action", null, "print", "function; one of C# is a function too"),
        new("Func<int, string>", null, "tostring", "function; called at once, cannot wait"),
        new("Func<string, CancellationToken, Task<string>>", null, "print", "function; each call is a run of its own, and may wait"),
        new("Predicate<int>?", null, "print", "function or nil"),
        new("IProgress<int>", null, "print", "function; reports take their turn"),
    ];

    private static IReadOnlyList<Shape> Tasks =>
    [
        new("Task", null, "Errands.send()", "object with `await` and `done`; a method's own is waited for") { Check = "v:await() == nil", Impossible = [Place.Return] },
        new("Task<int>", null, "Errands.fetch()", "object with `await` and `done`; a method's own is waited for") { Check = "v:await() == 1", Impossible = [Place.Return] },
        new("ValueTask<int>", null, "Errands.fetch()", "as `Task<int>`") { Check = "v:await() == 1", Impossible = [Place.Return] },
    ];

    private static IReadOnlyList<Shape> Streams =>
    [
        new("IAsyncEnumerable<int>", null, "function() coroutine.yield(1) end", "stream, for a loop; from a script a generator function or a coroutine") { Check = "v:next() == 1 and v:next() == nil" },
        new("IAsyncEnumerable<(string, int)>", null, "function() coroutine.yield('a', 1) end", "stream of several values a step") { Check = "select(2, v:next()) == 1" },
        new("ChannelReader<int>", null, "(Mailbox.open())", "stream; a script gives back what it was given") { Check = "v:next() == 1" },
    ];

    private static IReadOnlyList<Shape> Copied =>
    [
        List("int[]"),
        List("List<int>"),
        List("IList<int>"),
        List("ICollection<int>"),
        List("IReadOnlyList<int>"),
        List("IReadOnlyCollection<int>"),
        List("IEnumerable<int>"),
        List("ImmutableArray<int>"),
        List("ImmutableList<int>"),
        List("Queue<int>", "new([1, 2, 3])"),
        new("List<int?>", "new List<int?> { 1, null, 3 }", "{ 1, nil, 3, n = 3 }", "table from 1 on, with `n` where elements are nil"),
        new("string?[]", "new[] { \"a\", null }", "{ 'a', n = 2 }", "table from 1 on, with `n` where elements are nil"),
        new("int[][]", "new[] { new[] { 1 }, new[] { 2, 3 } }", "{ { 1 }, { 2, 3 } }", "table of tables"),
        new("List<Ticket>", "new List<Ticket> { new Ticket(3) }", "{ Ticket.new(3) }", "table of objects") { Check = "v[1].number == 3" },
        Set("HashSet<string>"),
        Set("ISet<string>"),
        Set("IReadOnlySet<string>"),
        Set("ImmutableHashSet<string>"),
        Map("Dictionary<string, int>"),
        Map("IDictionary<string, int>"),
        Map("IReadOnlyDictionary<string, int>"),
        Map("SortedDictionary<string, int>"),
        Map("ImmutableDictionary<string, int>"),
        new("Dictionary<int, List<string>>", "new() { [7] = [\"a\"] }", "{ [7] = { 'a' } }", "table of tables by key"),
        new("Dictionary<Color, bool>", "new() { [Color.Green] = true }", "{ [1] = true }", "table by key; an enum is an integer"),
    ];

    private static Shape List(string type, string sample = "[1, 2, 3]") => new(type, sample, "{ 1, 2, 3 }", "table from 1 on");

    private static Shape Set(string type) => new(type, type.StartsWith("I", StringComparison.Ordinal) ? "ImmutableHashSet.Create(\"a\", \"b\")" : "[\"a\", \"b\"]", "{ a = true, b = true }", "table with the values as keys; from a script also a list");

    private static Shape Map(string type) => new(
        type,
        type.StartsWith("Imm", StringComparison.Ordinal) ? "ImmutableDictionary<string, int>.Empty.Add(\"a\", 1)" : type.StartsWith("Sorted", StringComparison.Ordinal) ? "new() { [\"a\"] = 1 }" : "new Dictionary<string, int> { [\"a\"] = 1 }",
        "{ a = 1 }",
        "table by key");

    private static IReadOnlyList<Shape> Refused =>
    [
        new("Unmarked", null, null, "a class that is not exported"),
        new("IUnmarked", null, null, "an interface that is not exported"),
        new("Action<Type>", null, null, "a delegate that is passed what does not cross; take a `LuaFunction`"),
        new("System.IO.Stream", null, null, "a class that is not exported; export it with an attribute of the assembly"),
        new("int[,]", null, null, "an array of more than one dimension"),
        new("JsonDocument", null, null, "a class that is not exported; take a `JsonElement` or `JsonNode`"),
        new("Type", null, null, "a class that is not exported"),
        new("Lazy<int>", null, null, "a class that is not exported"),
        new("IAsyncEnumerator<int>", null, null, "an enumeration; return the `IAsyncEnumerable<int>`"),
        new("int*", null, null, "a pointer") { Impossible = [Place.Element, Place.AsyncResult] },
        new("List<System.IO.Stream>", null, null, "a collection of what does not cross"),
        new("Dictionary<LuaTable, int>", null, null, "a key has to be a boolean, a number, a text, an enum or an object"),
        new("Span<int>", null, null, "a ref struct") { Impossible = [Place.Property, Place.Field, Place.Element, Place.AsyncResult] },
        new("LuaValue?", null, null, "`LuaValue` may be nil itself"),
    ];
}
