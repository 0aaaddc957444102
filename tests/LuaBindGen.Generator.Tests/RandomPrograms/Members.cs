using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>Writes members of every kind that C# has. Not each makes sense where it stands: what does not compile is dropped.</summary>
/// <param name="dice">Makes the choices.</param>
/// <param name="types">The types to choose from.</param>
/// <param name="self">The name of the type that the members are in.</param>
internal sealed class Members(Dice dice, Types types, string self)
{
    private static readonly string[] Attributes =
    [
        "[Obsolete]", "[Obsolete(\"m\")]", "[Obsolete(\"m\", true)]", "[Obsolete(\"m\", DiagnosticId = \"X1\")]", "[Obsolete(\"m\", DiagnosticId = \"a b\")]",
        "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")]", "[LuaName(\"other\")]", "[LuaName(\"end\")]", "[LuaName(\"a b\")]", "[LuaName(\"__index\")]",
        "[LuaName(\"\")]", "[LuaName(null!)]", "[LuaName(\"other\"), LuaIgnore]", "[LuaIgnore]", "[LuaIgnore]", "[System.Diagnostics.Conditional(\"NEVER\")]", "[CLSCompliant(false)]",
        "[System.ComponentModel.EditorBrowsable]", "[System.Runtime.InteropServices.UnmanagedCallersOnly]", "[System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"r\")]",
        "[System.Runtime.Versioning.SupportedOSPlatform(\"windows\")]", "[System.Runtime.Versioning.RequiresPreviewFeatures]", "[System.Diagnostics.CodeAnalysis.DoesNotReturn]",
        "[return: System.Diagnostics.CodeAnalysis.MaybeNull]", "[return: System.Diagnostics.CodeAnalysis.NotNull]", "[System.Diagnostics.CodeAnalysis.MaybeNull]",
        "[System.Diagnostics.CodeAnalysis.AllowNull]", "[System.Diagnostics.CodeAnalysis.DisallowNull]", "[System.Diagnostics.CodeAnalysis.SetsRequiredMembers]",
        "[LuaView]", "[LuaView]", "[return: LuaView]", "[return: LuaView]", "[LuaErrorResult]", "[LuaErrorResult]", "[LuaMarshalUsing(typeof(Lib.PlainConverter))]", "[return: LuaMarshalUsing(typeof(Lib.MoneyConverter))]",
        "[LuaMarshalUsing(typeof(string))]", "[LuaMarshalUsing(null!)]", "[LuaMetamethod(LuaMetamethod.Call)]", "[LuaMetamethod(LuaMetamethod.Index)]", "[LuaMetamethod(LuaMetamethod.Close)]",
        "[LuaMetamethod(LuaMetamethod.Concat)]", "[LuaMetamethod((LuaMetamethod)77)]", "[LuaMetamethod(LuaMetamethod.Text)]",
        "[System.Runtime.CompilerServices.OverloadResolutionPriority(1)]", "[System.Runtime.CompilerServices.MethodImpl(256)]", "[property: LuaName(\"p\")]", "[field: NonSerialized]",
    ];

    private static readonly string[] Before =
    [
        "virtual ", "static ", "static ", "static ", "abstract ", "override ", "sealed override ", "new ", "unsafe ", "async ", "static async ", "extern ", "readonly ",
        "required ", "partial ", "new virtual ", "static extern ", "static unsafe ", "new static ",
    ];

    private static readonly string[] Constants =
    [
        "default", "null", "null!", "0", "-1", "1.5", "\"a\\\"b\\\\\\0\\uD800\"", "int.MinValue", "long.MinValue", "long.MaxValue", "double.NaN", "-0.0", "1e-320", "double.NegativeInfinity",
        "'\\''", "true", "0.1m", "1.5f", "(DayOfWeek)99", "DayOfWeek.Friday", "ulong.MaxValue", "\"\\u2028{0}\"", "\"\"", "default(int?)", "Lib.Color.Red", "nameof(Int32)", "default!", "(byte)7",
    ];

    // The oracle knows them by their names.
    private const string Leaving = " { LuaTable leaving9 = null!; foreach (var pair in leaving9) { await Task.Delay(1).ConfigureAwait(false); } throw null!; }";
    private const string Blocking = " Task<int> blocking9 = null!; try { blocking9.Wait(); } catch { } throw null!; }";

    /// <summary>Whether they are members of a static class.</summary>
    public bool AreStatic { get; init; }

    /// <summary>A member, or what looks like several; it can be parsed, but that is all.</summary>
    public Piece One()
    {
        while (true)
        {
            var text = Any();
            if (text.Contains('*') && dice.Chance(80))
                text = text.Replace("public ", "public unsafe ", StringComparison.Ordinal);
            if (!CSharpSyntaxTree.ParseText($"class C {{ {text} }}", Consumer.ParseOptions).GetDiagnostics().Any())
                return new Piece(text);
        }
    }

    /// <summary>What stands before a public member of a base class and is not public itself.</summary>
    public Piece Hiding() => new($"internal new {dice.Pick("static ", "", "")}{dice.Pick("long Leave", "int Scale", "int Value()", "string Name()", "int Put()", "int Field()", "int Stay", "int Item()", "int Size()")} => {dice.Pick("default!", "1")};");

    private string Any() => dice.Next(AreStatic ? 18 : 22) switch
    {
        < 10 => Method(),
        < 14 => Property(),
        < 16 => Field(),
        < 17 => $"{Head()}event {dice.Pick("Action", "EventHandler", "EventHandler?", "Action<int>", "Func<int>", "EventHandler<string>", "Action<Type>", "Action<int?, string?, List<int>>")} {Names.Member(dice)}{dice.Pick(";", ";", " { add { } remove { } }")}",
        < 18 => Rare(),
        < 20 => Constructor(),
        < 21 => Operator(),
        _ => Indexer(),
    };

    public string Parameters(int most = 4) =>
        string.Join(", ", dice.Some(most, Parameter).OrderBy(text => text.StartsWith("params ", StringComparison.Ordinal)).ThenBy(text => text.Contains(" = ", StringComparison.Ordinal)));

    private string Parameter()
    {
        var attribute = dice.Maybe(
            8,
            "[System.Diagnostics.CodeAnalysis.AllowNull] ", "[System.Diagnostics.CodeAnalysis.DisallowNull] ", "[System.Diagnostics.CodeAnalysis.NotNull] ", "[System.Runtime.InteropServices.Optional] ",
            "[System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(5)] ", "[System.Runtime.CompilerServices.CallerLineNumber] ", "[System.Runtime.CompilerServices.CallerMemberName] ",
            "[LuaMarshalUsing(typeof(Lib.PlainConverter))] ", "[LuaMarshalUsing(typeof(Lib.MoneyConverter))] ");
        var kind = dice.Maybe(8, "ref ", "out ", "in ", "ref readonly ", "params ", "scoped ", AreStatic ? "this " : "", "scoped ref ");
        var (type, value) = dice.Chance(20) ? Optional() : (types.Any(), "");
        return $"{attribute}{kind}{type} {Names.Member(dice)}{dice.Next(1000)}{value}";
    }

    private (string Type, string Value) Optional() => dice.Next(4) switch
    {
        0 => dice.Pick(("long", " = long.MinValue"), ("double", " = double.NaN"), ("string", " = \"a\\\"\\\\\\0\\uD800\\u2028\""), ("int", " = int.MinValue"), ("bool", " = true"), ("double", " = -0.0")),
        1 => (types.Any(), " = default"),
        2 => dice.Pick(("string?", " = null"), ("string", " = null!"), ("CancellationToken", " = default"), ("double", " = 1e-320"), ("LuaValue", " = default"), ("byte[]?", " = null"), ("double", " = 1")),
        _ => (types.Any(), " = " + dice.Pick(Constants)),
    };

    private string Head() => $"{Attribute()}{(dice.Chance(85) ? "public " : dice.Pick("internal ", "protected ", "private ", ""))}{(AreStatic ? "static " + dice.Maybe(10, "extern ", "unsafe ", "async ") : dice.Maybe(40, Before))}";

    private string Attribute() => dice.Chance(18) ? dice.Pick(Attributes) + " " : "";

    private string Method()
    {
        var head = Head();
        var generic = dice.Maybe(6, "<T>", "<T, U>", "<in T>");
        var constraint = generic.Length > 0 ? dice.Maybe(40, " where T : struct", " where T : class, new()", " where T : unmanaged", " where T : allows ref struct", " where T : notnull") : "";
        var body = head.Contains("abstract ", StringComparison.Ordinal) || head.Contains("extern ", StringComparison.Ordinal) || head.Contains("partial ", StringComparison.Ordinal) ? ";"
            : head.Contains("async ", StringComparison.Ordinal) ? dice.Pick(" { await Task.Yield(); throw null!; }", Leaving, Leaving.Replace(" throw null!; }", Blocking, StringComparison.Ordinal))
            : dice.Chance(95) ? dice.Pick(" => throw null!;", " { throw null!; }", " {" + Blocking) : " { yield break; }";
        var arglist = dice.Maybe(1, "__arglist");
        var result = dice.Maybe(4, "ref ", "ref readonly ") + types.Result();
        return $"{head}{result} {Names.Member(dice)}{generic}({(arglist.Length > 0 ? arglist : Parameters())}){constraint}{body}";
    }

    private string Property()
    {
        var accessors = dice.Pick(
            "{ get; set; } = default!;", "{ get; set; } = default!;", "{ get; } = default!;", "{ get; init; } = default!;", "{ get; private set; } = default!;", "{ private get; set; } = default!;",
            "=> throw null!;", "{ set { } }", "{ get => throw null!; set { } }", "{ get; set => field = value; } = default!;", "{ get => field; } = default!;", "{ get; protected set; } = default!;",
            "{ get; set; }", "{ get; }", "{ init { } }", "{ readonly get => throw null!; set { } }", "{ [Obsolete] get => throw null!; set { } }", "{ get => throw null!; [Obsolete(\"x\", true)] set { } }",
            "{ get => throw null!; internal set { } }");
        return $"{Head()}{dice.Maybe(4, "ref ", "ref readonly ")}{types.Any()} {Names.Member(dice)} {accessors}";
    }

    private string Constructor() => $"{Attribute()}{dice.Pick("public", "public", "internal", "private", "protected")} {self}({Parameters()}){dice.Maybe(10, " : base()", " : this()")} {{ }}";

    private string Field() =>
        $"{Head()}{dice.Maybe(30, "const ", "volatile ", "fixed ")}{types.Any()} {Names.Member(dice)}{dice.Pick("", " = default!", " = default!", " = " + dice.Pick(Constants), ", B9")};";

    private string Indexer() => $"{Head()}{types.Any()} this[{Parameters()}] {dice.Pick("=> throw null!;", "{ get => throw null!; set { } }", "{ set { } }")}";

    private string Operator() => $"{Attribute()}public " + dice.Pick(
        $"static {types.Any()} operator +({self} a, {types.Any()} b) => throw null!;",
        $"static implicit operator {types.Any()}({self} a) => throw null!;",
        $"static explicit operator {self}({types.Any()} a) => throw null!;",
        $"static {self} operator ++({self} a) => throw null!;",
        $"static explicit operator checked int({self} a) => throw null!; public static explicit operator int({self} a) => throw null!;",
        $"static bool operator true({self} a) => throw null!; public static bool operator false({self} a) => throw null!;",
        $"static {types.Any()} operator <({self} a, {types.Any()} b) => throw null!; public static {types.Any()} operator >({self} a, {types.Any()} b) => throw null!;",
        $"static {types.Any()} operator -({self} a) => throw null!;",
        $"static {types.Any()} operator *({types.Any()} a, {self} b) => throw null!;",
        $"static bool operator ==({self} a, {self} b) => throw null!; public static bool operator !=({self} a, {self} b) => throw null!;",
        "void operator +=(int x) { }",
        "void operator ++() { }",
        $"static {self} operator >>>({self} a, int b) => throw null!;");

    private string Rare() => dice.Pick(
        $"static {self}() {{ }}",
        $"~{self}() {{ }}",
        $"{types.Any()} Lib.IShape.Size => throw null!; long Lib.IShape.Measure(int x) => throw null!;",
        "public override string ToString() => \"\"; public override int GetHashCode() => 0; public override bool Equals(object? o) => false;",
        "public new string ToString() => \"\"; public new Type GetType() => null!;",
        $"[LuaErrorResult] public ({types.Any()}, string?) {Names.Member(dice)}({Parameters()}) => throw null!;",
        $"[LuaErrorResult] public async Task<({types.Any()} value, {types.Any()} other, string? error)> {Names.Member(dice)}({Parameters()}) => throw null!;",
        $"public IEnumerator<{types.Any()}> GetEnumerator() => throw null!; public int Count => 0;",
        $"[return: LuaView] public {dice.Pick("List", "IReadOnlyList", "IList", "HashSet", "IEnumerable", "Queue")}<{types.Any()}> {Names.Member(dice)}({Parameters(1)}) => throw null!;",
        $"[LuaView] public Dictionary<{dice.Pick("string", "int", "Lib.Color", "Lib.Guest")}, {types.Any()}> {Names.Member(dice)} {{ get; }} = null!;",
        $"[LuaMetamethod(LuaMetamethod.{dice.Pick("Add", "Call", "Eq", "Index", "NewIndex", "Lt", "Le", "Len", "Pairs", "Unm", "Close", "Concat", "Text", "BNot", "Shl")})] public {dice.Maybe(40, "static ")}{types.Result()} {Names.Member(dice)}({Parameters(3)}) => throw null!;",
        $"public ref {types.Any()} {Names.Member(dice)}({dice.Pick("ref", "in", "out", "ref readonly")} {types.Any()} p, {dice.Pick("params", "ref")} {types.Any()}[] q) => throw null!;",
        $"public void {Names.Member(dice)}(params {dice.Pick("ReadOnlySpan", "Span", "List", "IEnumerable", "IReadOnlyList")}<{types.Any()}> rest) {{ }}",
        "public static string ToString(int a) => \"\"; public bool Equals(int a) => false;",
        $"extension({types.Any()} e) {{ public {types.Result()} {Names.Member(dice)}({Parameters()}) => throw null!; public {types.Any()} {Names.Member(dice)} => throw null!; }}",
        $"extension<T>(T e) {{ public static int {Names.Member(dice)}() => throw null!; }}",
        $"public static {types.Result()} {Names.Member(dice)}({(AreStatic ? "this " : "")}{types.Any()} e, {types.Any()} p) => throw null!;",
        $"public partial {types.Result()} P9({Parameters()}); public partial void P8(); public partial void P8() {{ }}",
        $"public void Deconstruct(out {types.Any()} a, out int b) => throw null!; public void Dispose() {{ }}",
        $"public static abstract {types.Any()} {Names.Member(dice)} {{ get; }} static abstract void {Names.Member(dice)}();",
        "[System.Runtime.InteropServices.DllImport(\"x\")] public static extern int Native(int a);",
        $"public delegate {types.Result()} D9({Parameters()}); public D9? OfDelegate;",
        $"public partial {types.Any()} P7 {{ get; set; }} public partial event Action P6;",
        $"public class Inner9 {{ public void F() {{ }} }} public Inner9 Inner {{ get; set; }} = null!; public {types.Any()} this[Inner9 i] => throw null!;",
        $"public {types.Result()} X({Parameters(2)}) => throw null!; public Task XAsync({Parameters(2)}) => throw null!;",
        "public long Y(long a, string b) => throw null!; public async Task<long> YAsync(long a, string b, CancellationToken t = default) { await Task.Yield(); return 1; }");
}
