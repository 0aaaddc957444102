using LuaBindGen.CodeFixes;
using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Fixes;

public class IgnoreMemberFixTests
{
    [Fact]
    public Task LBG0006_each_kind_of_member_gets_a_line_of_its_own() => FixTest<IgnoreMemberFix>.Run(
        """
        using System;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            /// <summary>Something has changed.</summary>
            public event {|LBG0032:Func<int>?|} Changed { add { } remove { } }

            // A comment that stays where it is.
            [Obsolete("old")]
            public int {|LBG0006:this|}[int i, int j] => i;
            #region operators
            public static A operator {|LBG0006:!|}(A a) => a;
            #endregion
            public void {|LBG0006:Put|}<T>(T value) { }
        }
        """,
        """
        using System;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            /// <summary>Something has changed.</summary>
            [LuaIgnore]
            public event Func<int>? Changed { add { } remove { } }

            // A comment that stays where it is.
            [LuaIgnore]
            [Obsolete("old")]
            public int this[int i, int j] => i;
            #region operators
            [LuaIgnore]
            public static A operator !(A a) => a;
            #endregion
            [LuaIgnore]
            public void Put<T>(T value) { }
        }
        """);

    [Fact]
    public Task LBG0021_the_operator_that_holds_less_is_left_out() => FixTest<IgnoreMemberFix>.Run(
        """
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            public static A operator {|LBG0021:+|}(A a, int b) => a;

            public static A operator +(A a, long b) => a;
        }
        """,
        """
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            [LuaIgnore]
            public static A operator +(A a, int b) => a;

            public static A operator +(A a, long b) => a;
        }
        """);

    [Fact]
    public Task LBG0006_fields_of_one_declaration_are_left_out_together() => FixTest<IgnoreMemberFix>.Run(
        "using LuaBindGen; using System; [LuaExport] public class A { public event {|LBG0032:{|LBG0032:Func<int>?|}|} B, C; public void Raise() { B!(); C!(); } }",
        "using LuaBindGen; using System; [LuaExport] public class A { [LuaIgnore] public event Func<int>? B, C; public void Raise() { B!(); C!(); } }");

    [Fact]
    public Task LBG0006_a_primary_constructor_is_left_out_at_the_class() => FixTest<IgnoreMemberFix>.Run(
        """
        using LuaBindGen;

        namespace Shop
        {
            public class Base { [LuaIgnore] public required System.Type Id { get; init; } }

            [LuaExport]
            public class {|LBG0006:Order|}(long size) : Base
            {
                public long Size => size;
            }
        }
        """,
        """
        using LuaBindGen;

        namespace Shop
        {
            public class Base { [LuaIgnore] public required System.Type Id { get; init; } }

            [method: LuaIgnore]
            [LuaExport]
            public class Order(long size) : Base
            {
                public long Size => size;
            }
        }
        """);

    [Fact]
    public Task LBG0006_a_constructor_that_nobody_wrote_has_no_place_for_an_attribute() => FixTest<IgnoreMemberFix>.OffersNone(
        "using LuaBindGen; public class Base { [LuaIgnore] public required long Id { get; init; } } [LuaExport] public class {|LBG0006:A|} : Base { }");

    [Fact]
    public Task LBG0004_and_LBG0005_of_a_record_are_those_of_its_constructor_and_of_its_property() => FixTest<IgnoreMemberFix>.Run(
        """
        using System;
        using LuaBindGen;

        [LuaExport]
        public record Entry(
            string Name,
            {|LBG0004:Type|} {|LBG0005:Kind|});
        """,
        """
        using System;
        using LuaBindGen;

        [method: LuaIgnore]
        [LuaExport]
        public record Entry(
            string Name,
            [property: LuaIgnore] Type Kind);
        """);

    [Fact]
    public Task LBG0005_in_a_file_without_the_using_it_is_added() => FixTest<IgnoreMemberFix>.Run(
        """
        using System;

        namespace Shop;

        [LuaBindGen.LuaExport]
        public class A
        {
            public {|LBG0005:Type|} Kind() => typeof(A);

            public {|LBG0005:Type|} Other { get; set; } = typeof(A);
        }
        """,
        """
        using System;
        using LuaBindGen;

        namespace Shop;

        [LuaBindGen.LuaExport]
        public class A
        {
            [LuaIgnore]
            public Type Kind() => typeof(A);

            [LuaIgnore]
            public Type Other { get; set; } = typeof(A);
        }
        """);

    [Fact]
    public Task LBG0005_where_a_global_using_is_there_no_other_one_is_added() => FixTest<IgnoreMemberFix>.Run(
        ["[LuaExport] public class A\n{\n    public {|LBG0005:System.Type|} Kind() => typeof(A);\n}\n", "global using LuaBindGen;\n"],
        ["[LuaExport] public class A\n{\n    [LuaIgnore]\n    public System.Type Kind() => typeof(A);\n}\n", "global using LuaBindGen;\n"]);

    [Fact]
    public Task LBG0007_of_several_files() => FixTest<IgnoreMemberFix>.Run(
        [
            "using LuaBindGen;\r\n\r\n[LuaExport]\r\npublic partial class A\r\n{\r\n    public void F(ref System.Span<int> {|LBG0007:a|}) { }\r\n}\r\n",
            "public partial class A { public void G(ref System.Span<int> {|LBG0007:a|}) { } public void H(params System.Collections.Generic.HashSet<int> {|LBG0007:a|}) { } }",
        ],
        [
            "using LuaBindGen;\r\n\r\n[LuaExport]\r\npublic partial class A\r\n{\r\n    [LuaIgnore]\r\n    public void F(ref System.Span<int> a) { }\r\n}\r\n",
            "using LuaBindGen;\r\n\r\npublic partial class A { [LuaIgnore] public void G(ref System.Span<int> a) { } [LuaIgnore] public void H(params System.Collections.Generic.HashSet<int> a) { } }",
        ]);

    [Fact]
    public Task LBG0008_with_a_name_the_name_gives_way() => FixTest<IgnoreMemberFix>.Run(
        """using LuaBindGen; [LuaExport] public class A { public int F; [LuaName("f")] public void {|LBG0008:G|}() { } public void H(long i) { } public void {|LBG0019:H|}(int i) { } }""",
        """using LuaBindGen; [LuaExport] public class A { public int F; [LuaIgnore] public void G() { } public void H(long i) { } [LuaIgnore] public void H(int i) { } }""");

    [Fact]
    public Task LBG0009_of_a_member() => FixTest<IgnoreMemberFix>.Run(
        """using LuaBindGen; [LuaExport] public class A { public void {|LBG0009:End|}() { } [LuaName({|LBG0009:"1st"|})] public void First() { } }""",
        """using LuaBindGen; [LuaExport] public class A { [LuaIgnore] public void End() { } [LuaIgnore] public void First() { } }""");

    [Fact]
    public Task LBG0009_of_a_class_is_not_left_out() => FixTest<IgnoreMemberFix>.OffersNone(
        """using LuaBindGen; [LuaExport({|LBG0009:"end"|})] public class A { }""");

    [Fact]
    public Task LBG0010_is_left_out() => FixTest<IgnoreMemberFix>.Run(
        """using LuaBindGen; using System.Threading.Tasks; [LuaExport] public class A { public async void {|LBG0010:F|}() => await Task.Yield(); }""",
        """using LuaBindGen; using System.Threading.Tasks; [LuaExport] public class A { [LuaIgnore] public async void F() => await Task.Yield(); }""");
}
