using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0006: kinds of members that are not exported.</summary>
public class MemberRulesTests
{
    [Theory]
    [InlineData("public int [|this|][int i, int j] => i;", "A.this[]", "indexers with more than one parameter are", "Export methods that get and set an item")]
    [InlineData("public static A operator [|!|](A a) => a;", "A.operator !", "operators that Lua does not have are", "Export a method that does the same")]
    [InlineData("public static A operator [|++|](A a) => a;", "A.operator ++", "operators that Lua does not have are", "Export a method that does the same")]
    [InlineData("public static A operator [|>>>|](A a, int b) => a;", "A.operator >>>", "operators that Lua does not have are", "Export a method that does the same")]
    [InlineData("public static A operator [|+|](A a) => a;", "A.operator +", "operators that Lua does not have are", "Export a method that does the same")]
    [InlineData("public void operator [|+=|](int b) { }", "A.operator +=", "operators that Lua does not have are", "Export a method that does the same")]
    [InlineData("public static implicit operator [|int|](A a) => 1;", "A.operator int", "conversions are", "Export a method that returns 'int'")]
    [InlineData("public static explicit operator [|A|](int a) => new();", "A.operator A", "conversions are", "Export a constructor that takes 'int'")]
    [InlineData("public void [|P|]<T>() { }", "A.P", "generic methods are", "Export a method for each type that scripts need")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"MY-1\")] public int [|this|][int i] => i;", "A.this[]", "members marked [Obsolete] with an id that no #pragma can name ('MY-1') are", "Give it an identifier as DiagnosticId")]
    [InlineData("internal A() { } public int [|P|] { internal get; init; }", "A.P", "properties without a public getter or setter are", "Make one of them public")]
    [InlineData("public void [|P|](__arglist) { }", "A.P", "methods with __arglist are", "List the parameters")]
    [InlineData("[Obsolete(\"gone\", true)] public void [|P|]() { }", "A.P", "members marked [Obsolete] as an error are", "Make that a warning")]
    [InlineData("[Obsolete(\"gone\", true)] public int [|P|] { get; set; }", "A.P", "members marked [Obsolete] as an error are", "Make that a warning")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"MY-1\")] public void [|P|]() { }", "A.P", "members marked [Obsolete] with an id that no #pragma can name ('MY-1') are", "Give it an identifier as DiagnosticId")]
    [InlineData("[Obsolete(\"x\", DiagnosticId = \"error\")] public int [|P|] { get; set; }", "A.P", "members marked [Obsolete] with an id that no #pragma can name ('error') are", "Give it an identifier as DiagnosticId")]
    [InlineData("public int [|P|] { get; [Obsolete(\"x\", DiagnosticId = \"1\")] set; }", "A.P", "members marked [Obsolete] with an id that no #pragma can name ('1') are", "Give it an identifier as DiagnosticId")]
    [InlineData("[System.Runtime.InteropServices.UnmanagedCallersOnly] public static void [|P|]() { }", "A.P", "methods marked [UnmanagedCallersOnly] are", "Export a method that does the same")]
    public Task LBG0006_kind(string member, string name, string kind, string remedy) => Analysis.Reports(
        "LBG0006",
        $"'{name}' is left out of the export: {kind} not supported. {remedy}, or leave the member out with [LuaIgnore].",
        $"[LuaExport] public class A {{ {member} public void Ok() {{ }} }}");

    [Fact]
    public Task LBG0006_is_not_for_what_only_a_new_object_is_given() => Analysis.Accepts("[LuaExport] public class A { public int P { internal get; init; } public int Q { init { } } }");

    [Fact]
    public Task LBG0006_names_the_type_that_no_code_may_use() => Analysis.Reports(
        "LBG0006",
        "'A.F' is left out of the export: members that need 'Old', which is marked [Obsolete] as an error, are not supported. Make that a warning, or leave the member out with [LuaIgnore].",
        """
        [Obsolete("gone", true)] public class Old { }
        public class Base<T> { public void [|F|]() { } }
        [LuaExport, Obsolete] public class A : Base<Old[]> { }
        """);

    [Theory]
    [InlineData("[LuaIgnore] public required int P { get; set; }")]
    [InlineData("[LuaIgnore] public required int P;")]
    [InlineData("[LuaIgnore] public required decimal P { get; init; }")]
    public Task LBG0006_constructor_that_leaves_to_its_caller_what_no_script_can_set(string member) => Analysis.Reports(
        "LBG0006",
        "'new A' is left out of the export: constructors that leave 'P' to the caller, which scripts cannot set, are not supported. Set 'P' in the constructor and mark that [SetsRequiredMembers], or leave the member out with [LuaIgnore].",
        $"public class Base {{ {member} }} [LuaExport] public class A : Base {{ public [|A|](string name) {{ }} }}");

    [Fact]
    public Task LBG0006_is_not_for_operators_and_indexers_that_are_metamethods() => Analysis.Accepts(
        """
        [LuaExport] public struct A : IEnumerable<int>, IFormattable
        {
            public static A operator +(A a, A b) => a;
            public static A operator checked +(A a, A b) => a;
            public static A operator *(int a, in A b) => b;
            public static A operator -(A a) => a;
            public static A operator ~(A a) => a;
            public static bool operator <(A a, A b) => false;
            public static bool operator >(A a, A b) => false;
            public static bool operator ==(A a, A b) => false;
            public static bool operator !=(A a, A b) => true;
            public static bool operator true(A a) => false;
            public static bool operator false(A a) => true;
            public override bool Equals(object? other) => false;
            public override int GetHashCode() => 1;
            public int this[int index] { get => 1; set { } }
            public string this[string key] => key;
            public IEnumerator<int> GetEnumerator() => throw null!;
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
            public string ToString(string? format, IFormatProvider? provider) => "";
        }
        """);

    [Fact]
    public Task LBG0006_is_not_for_constructors_whose_caller_can_set_all() => Analysis.Accepts(
        """
        public class Base { public required int P { get; set; } public virtual required string Name { get; init; } }
        [LuaExport] public class A : Base { public required bool Field; public override required string Name { get; init; } }
        """);

    [Fact]
    public Task LBG0006_is_not_for_what_the_compiler_or_object_adds() => Analysis.Accepts(
        """
        using System.Diagnostics.CodeAnalysis;

        [LuaExport] public sealed record Point(long X, long Y) { public override string ToString() => ""; }
        [LuaExport] public record Named(string Name);
        [LuaExport] public class A : IDisposable
        {
            private event Action? Changed;
            static A() { }
            [SetsRequiredMembers] public A() { P = 1; }
            ~A() => Changed?.Invoke();
            public required int P { get; set; }
            public override bool Equals(object? other) => base.Equals(other);
            public override int GetHashCode() => 1;
            void IDisposable.Dispose() { }
            public class Nested { }
            [LuaIgnore] public int Field;
            [LuaIgnore] public event Action? Event { add { } remove { } }
            [LuaIgnore] public static int Property { get; set; }
        }
        """);

    [Fact]
    public Task LBG0006_is_not_for_fields_constants_and_static_properties() => Analysis.Accepts(
        """
        [LuaExport] public class A
        {
            public int Field;
            public readonly string Fixed = "";
            public volatile bool Flag;
            public const long Limit = 1;
            public const string? None = null;
            public static readonly A? Shared;
            public static int Count { get; private set; }
            public static int Log { internal get; set; }
        }
        """);

    [Fact]
    public Task LBG0006_is_not_for_what_is_returned_by_reference() => Analysis.Accepts(
        "[LuaExport] public class A { int p; public ref int F() => ref p; public ref readonly int G() => ref p; public ref int H => ref p; public ref readonly int I => ref p; }");

    [Fact]
    public Task LBG0006_in_a_base_class_of_the_project_is_reported_there() => Analysis.Reports(
        "LBG0006",
        "'Base.P' is left out of the export: generic methods are not supported. Export a method for each type that scripts need, or leave the member out with [LuaIgnore].",
        "public class Base { public void [|P|]<U>() { } } [LuaExport] public class A : Base { }");

    [Theory]
    [InlineData("Base")]
    [InlineData("Base<int>", "Base<string>")]
    public Task LBG0006_in_a_base_class_of_several_is_reported_once(string one, string? other = null) => Analysis.Reports(
        "LBG0006",
        "'Base.E' is left out of the export: generic methods are not supported. Export a method for each type that scripts need, or leave the member out with [LuaIgnore].",
        $"public class Base{(other is null ? "" : "<T>")} {{ public void [|E|]<U>() {{ }} }} [LuaExport] public class A : {one} {{ }} [LuaExport] public class B : {other ?? one} {{ }} public class C : B {{ }} [LuaExport] public class D : C {{ }}");

    [Fact]
    public Task LBG0006_in_a_base_class_that_is_exported_is_reported_once() => Analysis.Reports(
        "LBG0006",
        "'Base.P' is left out of the export: generic methods are not supported. Export a method for each type that scripts need, or leave the member out with [LuaIgnore].",
        "[LuaExport] public class Base { public void [|P|]<U>() { } } [LuaExport] public class A : Base { }");

    [Fact]
    public Task LBG0006_is_not_for_what_a_class_of_elsewhere_hands_down() => Analysis.Accepts(
        "[LuaExport] public class A : System.IO.MemoryStream { }");

    [Theory]
    [InlineData("int M();", "int M();", "M")]
    [InlineData("int P { get; }", "int P { get; set; }", "P")]
    [InlineData("int N();", "int N { get; }", "N")]
    [InlineData("int this[int i] { get; }", "int this[int i] { get; set; }", "this[]")]
    [InlineData("Task M(int a, string b);", "Task<int> M(int a, string b); void M();", "M")]
    public Task LBG0006_one_name_from_two_interfaces(string one, string other, string name) => Analysis.Reports(
        "LBG0006",
        $"'I.{name}' is left out of the export: members that are inherited from two interfaces, here 'IA' and 'IB', are not supported. Declare it in 'I' with 'new', or leave the member out with [LuaIgnore].",
        $"public interface IA {{ {one} }} public interface IB {{ {other} }} [LuaExport] public interface [|I|] : IA, IB {{ }} [LuaExport] public interface IDerived : I {{ }}");

    [Fact]
    public Task LBG0006_one_name_from_a_generic_interface_twice() => Analysis.Reports(
        "LBG0006",
        "'I.Size' is left out of the export: members that are inherited from two interfaces, here 'IBag<int>' and 'IBag<string>', are not supported. Declare it in 'I' with 'new', or leave the member out with [LuaIgnore].",
        "public interface IBag<T> { int Size { get; } void Put(T item); } [LuaExport] public interface [|I|] : IBag<int>, IBag<string> { }");

    [Theory]
    [InlineData("public interface IA { int M(); } public interface IB : IA { new int M(); } [LuaExport] public interface I : IA, IB { }")]
    [InlineData("public interface IA { int M(); } public interface IB { int M(); } [LuaExport] public interface I : IA, IB { new int M(); }")]
    [InlineData("public interface IA { int M(); } public interface IB { int M(int a); } [LuaExport] public interface I : IA, IB { }")]
    [InlineData("public interface IA { int P { get; } } public interface IB { [LuaIgnore] int P { get; set; } } [LuaExport] public interface I : IA, IB { }")]
    [InlineData("public interface IRoot { int M(); } public interface IA : IRoot { } public interface IB : IRoot { } [LuaExport] public interface I : IA, IB { }")]
    [InlineData("public interface IA { int P { get; } } public interface IB { int P { get; set; } } [LuaExport] public class C : IA, IB { public int P { get; set; } }")]
    [InlineData("public interface IRoot { int M(); } public interface IA : IRoot { new int M(); } public interface IB : IRoot { } [LuaExport] public interface I : IB, IA { }")]
    public Task LBG0006_is_not_for_one_member_of_several_interfaces(string source) => Analysis.Accepts(source);
}
