using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0020 and LBG0021: methods that are no metamethods, and members that are one.</summary>
public class MetamethodRulesTests
{
    [Theory]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Add|])] public A F() => this;", "'__add'", "it takes 0 arguments, and Lua hands over 1 argument", "Give it as many")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Add|])] public static A F(A a) => a;", "'__add'", "it takes 1 argument, and Lua hands over 2 arguments", "Give it as many")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Unm|])] public A F(A a) => a;", "'__unm'", "it takes 1 argument, and Lua hands over 0 arguments", "Give it as many")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.NewIndex|])] public void F(string key) { }", "'__newindex'", "it takes 1 argument, and Lua hands over 2 arguments", "Give it as many")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Concat|])] public static string F(string a, string b) => a;", "'__concat'", "Lua calls it with a 'A', and it takes none", "Take one, or make it an instance method of 'A'")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Index|])] public static string F(string key, A a) => key;", "'__index'", "Lua calls it with a 'A', and it takes none as its first parameter", "Take one, or make it an instance method of 'A'")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Len|])] public void F() { }", "'__len'", "it returns nothing", "Return the result")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Sub|])] public Task F(A a) => Task.CompletedTask;", "'__sub'", "it returns nothing", "Return the result")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Text|])] public int F() => 1;", "'__tostring'", "it does not return a text", "Return a string")]
    [InlineData("[LuaMetamethod([|(LuaMetamethod)99|])] public int F() => 1;", "a metamethod", "there is none of that number", "Name one that is listed in LuaMetamethod")]
    [InlineData("[LuaMetamethod([|(LuaMetamethod)(-1)|])] public int F() => 1;", "a metamethod", "there is none of that number", "Name one that is listed in LuaMetamethod")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Pairs|])] public List<int> F() => [];", "'__pairs'", "Lua calls what it returns, once for each turn", "Return a LuaFunction first, or implement IEnumerable<T>")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Eq|])] public string F(A a) => \"\";", "'__eq'", "it does not return whether it is so", "Return a bool")]
    [InlineData("[LuaMetamethod([|LuaMetamethod.Le|])] public Task<int> F(A a) => null!;", "'__le'", "it does not return whether it is so", "Return a bool")]
    public Task LBG0020_a_method_that_does_not_fit(string member, string metamethod, string cause, string remedy) => Analysis.Reports(
        "LBG0020",
        $"'A.F' is left out of the export: it cannot be {metamethod}, because {cause}. {remedy}.",
        $"[LuaExport] public class A {{ {member} }}");

    [Theory]
    [InlineData("[LuaMetamethod(LuaMetamethod.Add)] public A F(A a) => a;")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Add)] public static int F(int a, A b) => a; [LuaMetamethod(LuaMetamethod.Add)] public static int G(A a, int b) => b;")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Mul)] public static A F(object2 a, A b) => b; [LuaExport(\"O\")] public class object2;")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Call)] public void F(int a, string b, LuaState lua, CancellationToken token) { } [LuaMetamethod(LuaMetamethod.Call)] public void G() { }")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Index)] public Task<string> F(string key, CancellationToken token) => throw new Exception(); [LuaMetamethod(LuaMetamethod.NewIndex)] public Task G(string key, string value) => throw new Exception();")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Close)] public void F() { }")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Close)] public Task F(LuaValue error) => Task.CompletedTask;")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Text)] public string F() => \"\"; [LuaMetamethod(LuaMetamethod.Len)] public static long G(A a) => 1;")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Pairs)] public (LuaFunction, LuaTable) F() => throw new Exception();")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Lt)] public bool F(A a) => true; [LuaMetamethod(LuaMetamethod.Eq)] public Task<bool> G(A a) => null!;")]
    public Task LBG0020_is_not_for_methods_that_fit(string members) => Analysis.Accepts($"[LuaExport] public class A {{ {members} }}");

    [Theory]
    [InlineData("public static A operator +(A a, long b) => a; public static A operator [|+|](A a, int b) => a;", "A.operator +(A, int)", "__add", "A.operator +(A, long)")]
    [InlineData("public static A operator [|+|](int a, A b) => b; public static A operator +(long a, A b) => b;", "A.operator +(int, A)", "__add", "A.operator +(long, A)")]
    [InlineData("public static A operator *(A a, double b) => a; public static A operator [|*|](A a, float b) => a;", "A.operator *(A, float)", "__mul", "A.operator *(A, double)")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Pow)] public long F(long a) => a; [LuaMetamethod(LuaMetamethod.Pow)] public long [|G|](int a) => a;", "A.G(int)", "__pow", "A.F(long)")]
    [InlineData("[LuaMetamethod(LuaMetamethod.Len)] public long F() => 1; [LuaMetamethod(LuaMetamethod.Len)] public long [|G|]() => 1;", "A.G()", "__len", "A.F()")]
    public Task LBG0021_no_value_tells_them_apart(string members, string lost, string name, string stays) => Analysis.Reports(
        "LBG0021",
        $"'{lost}' is left out of the export: '{stays}' is '{name}' in Lua already, and no value tells the two apart. Leave one of them out with [LuaIgnore].",
        $"[LuaExport] public class A {{ {members} }}");

    [Fact]
    public Task LBG0021_a_static_method_and_one_that_is_not() => Analysis.Reports(
        "LBG0021",
        "'A.G(A, string)' is left out of the export: 'A.F(int)' is '__mul' in Lua already, and only one of them is static. Remove one of the attributes.",
        "[LuaExport] public class A { [LuaMetamethod(LuaMetamethod.Mul)] public int F(int b) => b; [LuaMetamethod(LuaMetamethod.Mul)] public static int [|G|](A a, string b) => 1; }");

    [Theory]
    [InlineData("public static A operator +(A a, A b) => a; public static A operator +(A a, int b) => a; public static A operator +(int a, A b) => b; public static A operator +(A a, double b) => a;")]
    [InlineData("public static A operator -(A a) => a; public static A operator -(A a, A b) => a;")]
    [InlineData("public static bool operator <(A a, A b) => true; public static bool operator >(A a, A b) => true; public static bool operator <(A a, int b) => true; public static bool operator >(A a, int b) => true; public static bool operator <(int a, A b) => true; public static bool operator >(int a, A b) => true;")]
    [InlineData("public static bool operator ==(A a, A b) => true; public static bool operator !=(A a, A b) => true; public override bool Equals(object? o) => true; public override int GetHashCode() => 1; public override string ToString() => \"\";")]
    [InlineData("public static bool operator true(A a) => true; public static bool operator false(A a) => true; public static A operator checked +(A a, A b) => a; public static A operator +(A a, A b) => a;")]
    [InlineData("public static A operator +(A a, long b) => a; [LuaIgnore] public static A operator +(A a, int b) => a;")]
    [InlineData("public int this[int i] => i; public int this[string s] => 1;")]
    [InlineData("public static A operator *(A a, A b) => a; [LuaMetamethod(LuaMetamethod.Mul)] public A Times(A b) => b;")]
    public Task LBG0021_is_not_for_what_a_use_can_mean(string members) =>
        Analysis.Accepts($"[LuaExport] public class A {{ {members} }}");

    [Theory]
    [InlineData("public class A { [[|LuaMetamethod(LuaMetamethod.Len)|]] public int F() => 1; }", "LuaMetamethod", "A.F", "'A' is not exported. Mark it [LuaExport], or remove the attribute")]
    [InlineData("[LuaExport] public class A { [[|LuaMetamethod(LuaMetamethod.Len)|]] internal int F() => 1; }", "LuaMetamethod", "A.F", "only public members are exported. Make the member public, or remove the attribute")]
    [InlineData("[LuaExport] public class A { [LuaIgnore, [|LuaMetamethod(LuaMetamethod.Len)|]] public int F() => 1; }", "LuaMetamethod", "A.F", "[LuaIgnore] leaves the member out. Remove one of the two")]
    [InlineData("[LuaExport] public class A { [[|LuaName(\"f\")|], LuaMetamethod(LuaMetamethod.Len)] public int F() => 1; }", "LuaName", "A.F", "scripts use what it does without a name. Remove the attribute")]
    [InlineData("[LuaExport] public class A { [[|LuaName(\"f\")|]] public int this[int i] => 1; }", "LuaName", "A.this[]", "scripts use what it does without a name. Remove the attribute")]
    public Task LBG0011_on_what_is_no_metamethod_or_has_no_name(string source, string attribute, string member, string rest) => Analysis.Reports(
        "LBG0011", $"[{attribute}] on '{member}' has no effect: {rest}.", source);
}
