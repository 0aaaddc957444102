using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0004, 0005, 0007 and 0010: signatures that do not cross the border.</summary>
public class TypeRulesTests
{
    [Fact]
    public Task LBG0005_of_a_generic_type_names_the_attribute_that_says_what_fills_it_in() => Analysis.Reports(
        "LBG0005",
        "'A.F' is left out of the export: scripts cannot be given its type 'IRepository<A>'. Export it with [assembly: LuaExport(typeof(IRepository<A>))], or leave the member out with [LuaIgnore].",
        "public interface IRepository<T> : IEnumerable<T> { T Get(long id); } [LuaExport] public class A { public [|IRepository<A>|] F() => null!; }");

    [Fact]
    public Task LBG0004_of_a_document_names_what_needs_no_disposal() => Analysis.Reports(
        "LBG0004",
        "'A.F' is left out of the export: scripts cannot pass its parameter 'p', which is of type 'JsonDocument'. Use JsonElement instead, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class A { public void F([|System.Text.Json.JsonDocument|] p) { } }");

    [Theory]
    [InlineData("Span<byte>", "byte[] instead")]
    [InlineData("Memory<int>?", "byte[] with a question mark instead")]
    [InlineData("LuaValue?", "LuaValue, which may be nil, instead")]
    [InlineData("ReadOnlySpan<char>", "string instead")]
    [InlineData("LinkedList<string>", "LuaTable instead")]
    [InlineData("(int, int)", "a type that Lua has a counterpart for")]
    [InlineData("Action<Type>", "LuaFunction instead")]
    [InlineData("Action<Type>[]", "LuaFunction instead of 'Action<Type>'")]
    [InlineData("List<List<Type?>>", "a type that Lua has a counterpart for instead of 'Type?'")]
    [InlineData("byte[,]", "an array of arrays instead")]
    [InlineData("Type", "a type that Lua has a counterpart for")]
    public Task LBG0004_parameter(string type, string use) => Analysis.Reports(
        "LBG0004",
        $"'A.F' is left out of the export: scripts cannot pass its parameter 'p', which is of type '{type}'. Use {use}, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public class A {{ public void F(string ok, [|{type}|] p) {{ }} public void Ok() {{ }} }}");

    [Fact]
    public Task LBG0004_enum_of_a_generic_type() => Analysis.Reports(
        "LBG0004",
        "'A.F' is left out of the export: scripts cannot pass its parameter 'p', which is of type 'Kind'. Use an enum outside of generic types instead, or leave the member out with [LuaIgnore].",
        "public class Box<T> { public enum Kind { One } } [LuaExport] public class A { public void F([|Box<int>.Kind|] p) { } }");

    [Fact]
    public Task LBG0004_of_a_class_of_the_project_says_to_mark_it() => Analysis.Reports(
        "LBG0004",
        "'new A' is left out of the export: scripts cannot pass its parameter 'customer', which is of type 'Customer?'. Mark 'Customer' with [LuaExport], or leave the member out with [LuaIgnore].",
        "public class Customer { } [LuaExport] public class A { public A([|Customer?|] customer) { } }");

    [Fact]
    public Task LBG0004_of_a_class_of_elsewhere_says_both() => Analysis.Reports(
        "LBG0004",
        "'A.F' is left out of the export: scripts cannot pass its parameter 'p', which is of type 'SafeFileHandle'. Use a type that Lua has a counterpart for, mark 'SafeFileHandle' with [LuaExport] if it is yours, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class A { public void F([|Microsoft.Win32.SafeHandles.SafeFileHandle|] p) { } }");

    // What fills in T is what is wrong, so the class that says it is named.
    [Fact]
    public Task LBG0004_of_a_generic_base_names_the_class_that_fills_it_in() => Analysis.Reports(
        "LBG0004",
        "'A.Put' is left out of the export: scripts cannot pass its parameter 'item', which is of type 'Type'. Use a type that Lua has a counterpart for, or leave the member out with [LuaIgnore].",
        "public class Base<T> { public void Put([|T|] item) { } } [LuaExport] public class A : Base<Type> { } [LuaExport] public class B : Base<string> { }");

    [Fact]
    public Task LBG0004_is_not_for_types_that_cross_the_border() => Analysis.Accepts(
        """
        [LuaExport] public class A
        {
            public void F(bool a, int b, long c, double d, string e, byte[] f, A g, string? h, byte[]? i, A? j) { }
            public void N(sbyte a, byte b, short c, ushort d, uint e, ulong f, nint g, nuint h, float i, char j) { }
            public void M(int? a, bool? b, DayOfWeek c, DayOfWeek? d, ReadOnlySpan<byte> e, ReadOnlyMemory<byte> f, S g, S? h) { }
            public void G(LuaValue a, LuaTable b, LuaFunction c, LuaTable? d, LuaState e, CancellationToken f, LuaThread g, LuaThread? h) { }
            [LuaIgnore] public void H(Action<Type> p) { }
            public void S(decimal a, Half b, Int128 c, UInt128 d, System.Numerics.BigInteger e, DateTime f, DateTimeOffset g, DateOnly h, TimeOnly i, TimeSpan j) { }
            public void T(Guid a, Uri b, Version c, System.Text.Rune d, Memory<byte> e, decimal? f, Uri? g, Guid? h, List<decimal> i, Dictionary<Guid, Uri?> j, Memory<byte>? k) { }
            public void O(object a, object? b, dynamic c, List<object> d) { }
        }
        [LuaExport] public struct S;
        """);

    [Theory]
    [InlineData("Action<Type>", "Use LuaFunction instead")]
    [InlineData("Task<Action<Type>>", "Use LuaFunction instead")]
    [InlineData("(string, Action<Type>)", "Use LuaFunction instead")]
    [InlineData("(int, int, int, int, int, int, int, int, Action<Type>)", "Use LuaFunction instead")]
    [InlineData("ValueTask<(int, Action<Type>)>", "Use LuaFunction instead")]
    [InlineData("IAsyncEnumerator<int>", "Use a type that Lua has a counterpart for")]
    [InlineData("Task?", "Return a task that is never null")]
    [InlineData("Task<string>?", "Return a task that is never null")]
    [InlineData("LuaState", "Use a type that Lua has a counterpart for")]
    public Task LBG0005_method(string type, string remedy) => Analysis.Reports(
        "LBG0005",
        $"'A.F' is left out of the export: scripts cannot be given its type '{type}'. {remedy}, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public class A {{ public [|{type}|] F() => throw new Exception(); }}");

    [Fact]
    public Task LBG0005_task_that_may_be_null_by_its_attribute() => Analysis.Reports(
        "LBG0005",
        "'A.F' is left out of the export: scripts cannot be given its type 'Task?'. Return a task that is never null, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class A { [return: System.Diagnostics.CodeAnalysis.MaybeNull] public [|Task|] F() => null; }");

    [Theory]
    [InlineData("(int, int, int, int, int, int, int, int, int)")]
    [InlineData("Task<(int, int, int, int, int, int, int, int, int)>")]
    public Task LBG0005_too_many_values(string type) => Analysis.Reports(
        "LBG0005",
        $"'A.F' is left out of the export: scripts cannot be given its type '{type}'. Return at most 8 values, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public class A {{ public [|{type}|] F() => throw new Exception(); }}");

    [Fact]
    public Task LBG0005_names_the_class_in_the_task_that_is_to_be_marked() => Analysis.Reports(
        "LBG0005",
        "'A.FindAsync' is left out of the export: scripts cannot be given its type 'Task<(int, Customer?)>'. Mark 'Customer' with [LuaExport], or leave the member out with [LuaIgnore].",
        "public class Customer { } [LuaExport] public class A { public [|Task<(int, Customer?)>|] FindAsync() => throw new Exception(); }");

    [Theory]
    [InlineData("Action<Type>", "LuaFunction instead")]
    [InlineData("(int, int)", "a type that Lua has a counterpart for")]
    [InlineData("LinkedList<int>", "LuaTable instead")]
    public Task LBG0005_property(string type, string use) => Analysis.Reports(
        "LBG0005",
        $"'A.P' is left out of the export: scripts cannot be given its type '{type}'. Use {use}, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public class A {{ public [|{type}|] P {{ get; set; }} }}");

    [Theory]
    [InlineData("public [|Action<Type>|] P;", "Action<Type>", "Use LuaFunction instead")]
    [InlineData("public readonly [|Action<Type>|] P = _ => { };", "Action<Type>", "Use LuaFunction instead")]
    [InlineData("public static [|Type|] P = null!;", "Type", "Use a type that Lua has a counterpart for")]
    [InlineData("public const [|Action<Type>?|] P = null;", "Action<Type>?", "Use LuaFunction instead")]
    [InlineData("public static [|Action<Type>|] P { get; }", "Action<Type>", "Use LuaFunction instead")]
    [InlineData("public unsafe [|int*|] P;", "int*", "Use a type that Lua has a counterpart for")]
    public Task LBG0005_field(string member, string type, string remedy) => Analysis.Reports(
        "LBG0005",
        $"'A.P' is left out of the export: scripts cannot be given its type '{type}'. {remedy}, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public class A {{ {member} }}");

    [Fact]
    public Task LBG0005_is_not_for_types_that_cross_the_border() => Analysis.Accepts(
        """
        #pragma warning disable LBG0031 // Handles that scripts set.
        [LuaExport] public class A
        {
            public (bool, int, long, double, string?, byte[]?, A?, LuaValue) F() => throw new Exception();
            public Task<(string Name, LuaTable? Table)> GAsync() => throw new Exception();
            public ValueTask HAsync() => default;
            public LuaFunction? I { get; set; }
            public LuaThread? J { get; set; }
        }
        """);

    [Fact]
    public async Task Types_that_do_not_exist_are_left_to_the_compiler() => Assert.Empty(await Analysis.Of(Consumer.Compile(
        "[LuaExport] public class A { public Task<Gone> F(Gone[] a) => null!; public List<Gone> G() => null!; public Gone P { get; set; } }")));

    [Theory]
    [InlineData("public void F(ref ReadOnlySpan<byte> [|p|]) { }", "ref", "and a 'ref struct' cannot leave the stack", "Take it by value")]
    [InlineData("public void F(out Span<int> [|p|]) { throw new Exception(); }", "out", "and a 'ref struct' cannot leave the stack", "Take it by value")]
    [InlineData("public void F(ref CancellationToken [|p|]) { }", "ref", "and it is not the script that passes it", "Take it by value")]
    [InlineData("public void F(out LuaState [|p|]) { throw new Exception(); }", "out", "and it is not the script that passes it", "Take it by value")]
    [InlineData("public void F(ref readonly CancellationToken [|p|]) { }", "ref readonly", "and it is not the script that passes it", "Take it by value")]
    [InlineData("public Task F(out int [|p|]) { throw new Exception(); }", "out", "and a method that returns a task has its results when that is done", "Return them in a tuple")]
    [InlineData("public ValueTask<int> F(int a, ref int [|p|]) { throw new Exception(); }", "ref", "and a method that returns a task has its results when that is done", "Return them in a tuple")]
    [InlineData("public (int, int, int, int, int, int, int) F(out int a, ref int [|p|]) { throw new Exception(); }", "ref", "and a function has at most 8 results", "Return an object that holds them")]
    [InlineData("public void F(params HashSet<int> [|p|]) { }", "params", "and of a type that is no array, list or span", "Take an array")]
    [InlineData("public required int R { get; set; } public A(params int[] [|p|]) { }", "params", "and the table of initial values would stand behind it", "Take an array without 'params'")]
    public Task LBG0007_passed_in_a_way_that_scripts_cannot_follow(string member, string kind, string cause, string remedy) => Analysis.Reports(
        "LBG0007",
        $"'{(member.Contains("F(", StringComparison.Ordinal) ? "A.F" : "new A")}' is left out of the export: its parameter 'p' is '{kind}', {cause}. {remedy}, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public class A {{ {member} }}");

    [Theory]
    [InlineData("ref int")]
    [InlineData("out int")]
    [InlineData("in int")]
    [InlineData("ref readonly int")]
    [InlineData("in ReadOnlySpan<byte>")]
    [InlineData("in CancellationToken")]
    [InlineData("params int[]")]
    [InlineData("params string?[]")]
    [InlineData("params ReadOnlySpan<int>")]
    [InlineData("params List<A>")]
    public Task LBG0007_is_not_for_what_is_an_argument_or_a_result(string type) => Analysis.Accepts(
        $"[LuaExport] public class A {{ public void F({type} p) {{ throw new Exception(); }} }}");

    [Fact]
    public Task LBG0004_of_further_arguments() => Analysis.Reports(
        "LBG0004",
        "'A.F' is left out of the export: scripts cannot pass its parameter 'p', which is of type 'Action<Type>[]'. Use LuaFunction instead of 'Action<Type>', or leave the member out with [LuaIgnore].",
        "[LuaExport] public class A { public void F(params [|Action<Type>[]|] p) { } }");

    [Fact]
    public Task LBG0007_is_not_for_extension_methods() => Analysis.Accepts(
        "[LuaExport] public static class A { public static string Twice(this string text) => text + text; }");

    [Fact]
    public Task LBG0010_async_void() => Analysis.Reports(
        "LBG0010",
        "'A.Save' is left out of the export: no script can wait for an 'async void' method, and an exception in it ends the process. Return Task, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class A { public async void [|Save|]() { await Task.Yield(); } }");

    [Fact]
    public Task LBG0010_of_a_partial_method_whose_body_is_asynchronous() => Analysis.Reports(
        "LBG0010",
        "'A.Save' is left out of the export: no script can wait for an 'async void' method, and an exception in it ends the process. Return Task, or leave the member out with [LuaIgnore].",
        "[LuaExport] public partial class A { public partial void [|Save|](); public async partial void Save() { await Task.Yield(); } }");

    [Fact]
    public Task LBG0010_is_not_for_async_tasks() => Analysis.Accepts(
        "[LuaExport] public class A { public async Task Save() { await Task.Yield(); } public void Load() { } }");
}
