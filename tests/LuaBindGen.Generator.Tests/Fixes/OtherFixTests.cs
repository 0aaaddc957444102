using LuaBindGen.CodeFixes;
using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.Fixes;

/// <summary>The fixes of one rule each.</summary>
public class OtherFixTests
{
    [Fact]
    public async Task LBG0001_unsafe_code_is_allowed_and_all_else_stays()
    {
        using var host = new FixHost("using LuaBindGen; [LuaExport] public class A { }", allowUnsafe: false);
        var before = (CSharpCompilationOptions)host.Project.CompilationOptions!;

        var offer = Assert.Single(await host.OffersAsync());
        var after = await offer.ApplyAsync();

        Assert.Equal("Allow unsafe code in this project", offer.Title);
        Assert.Equal(before.WithAllowUnsafe(true), after.CompilationOptions);
        Assert.Equal(
            (await host.Project.Documents.Single().GetTextAsync()).ToString(), (await after.Documents.Single().GetTextAsync()).ToString());
    }

    [Fact]
    public Task LBG0002_classes_become_visible_and_nobody_loses_sight_of_them() => FixTest<ReachableClassFix>.Run(
        """
        using LuaBindGen;

        public class Outer
        {
            [LuaExport]
            private class {|LBG0002:A|};

            // Nothing says that it is private.
            [LuaExport]
            class {|LBG0002:B|};

            [LuaExport] protected sealed class {|LBG0002:C|} { }
            [LuaExport] private protected class {|LBG0002:D|} { }
            [LuaExport] protected private class {|LBG0002:E|} { }

            private class Middle
            {
                class Inner { [LuaExport] internal class {|LBG0002:F|} { } }
            }
        }

        // A comment.
        [LuaExport]
        file class {|LBG0002:G|};
        """,
        """
        using LuaBindGen;

        public class Outer
        {
            [LuaExport]
            internal class A;

            // Nothing says that it is private.
            [LuaExport]
            internal class B;

            [LuaExport] protected internal sealed class C { }
            [LuaExport] internal class D { }
            [LuaExport] internal class E { }

            internal class Middle
            {
                internal class Inner { [LuaExport] internal class F { } }
            }
        }

        // A comment.
        [LuaExport]
        internal class G;
        """);

    [Fact]
    public Task LBG0002_all_parts_of_a_class_say_the_same() => FixTest<ReachableClassFix>.Run(
        ["using LuaBindGen; public partial class Outer { [LuaExport] private partial class {|LBG0002:A|} { } }", "partial class Outer\n{\n    /// <summary>The rest.</summary>\n    partial class A { }\n}\n", "partial class Outer { private partial class A { } }"],
        ["using LuaBindGen; public partial class Outer { [LuaExport] internal partial class A { } }", "partial class Outer\n{\n    /// <summary>The rest.</summary>\n    internal partial class A { }\n}\n", "partial class Outer { internal partial class A { } }"]);

    [Fact]
    public Task LBG0002_what_may_not_be_used_is_not_made_visible() => FixTest<ReachableClassFix>.OffersNone(
        """using LuaBindGen; public class Outer { [LuaExport, System.Obsolete("gone", true)] private class {|LBG0002:A|} { } }""");

    [Fact]
    public Task LBG0004_the_class_is_marked_in_the_file_that_it_is_in() => FixTest<ExportTypeFix>.Run(
        [
            "using LuaBindGen; [LuaExport] public class A { public void F({|LBG0004:Shop.Customer?|} a) { } public void G({|LBG0004:Shop.Customer|} a, string b) { } }",
            "namespace Shop;\n\n/// <summary>Who buys.</summary>\npublic partial class Customer\n{\n}\n",
            "namespace Shop; partial class Customer { }",
        ],
        [
            "using LuaBindGen; [LuaExport] public class A { public void F(Shop.Customer? a) { } public void G(Shop.Customer a, string b) { } }",
            "using LuaBindGen;\n\nnamespace Shop;\n\n/// <summary>Who buys.</summary>\n[LuaExport]\npublic partial class Customer\n{\n}\n",
            "namespace Shop; partial class Customer { }",
        ]);

    [Fact]
    public Task LBG0005_the_class_in_a_task_or_tuple_is_marked() => FixTest<ExportTypeFix>.Run(
        "using LuaBindGen; using System.Threading.Tasks; [LuaExport] public class A { public {|LBG0005:Task<(long, C?)>|} FAsync() => null!; public {|LBG0005:D|} P => null!; }\npublic class C;\npublic class D;",
        "using LuaBindGen; using System.Threading.Tasks; [LuaExport] public class A { public Task<(long, C?)> FAsync() => null!; public D P => null!; }\n[LuaExport]\npublic class C;\n[LuaExport]\npublic class D;");

    [Fact]
    public Task LBG0004_the_class_is_marked_in_the_project_that_it_is_in() => FixTest<ExportTypeFix>.Run(
        ("using LuaBindGen; [LuaExport] public class A { public void F({|LBG0004:Shop.Customer|} a) { } }", "using LuaBindGen;\n\nnamespace Shop;\n\npublic class Customer { }\n"),
        ("using LuaBindGen; [LuaExport] public class A { public void F(Shop.Customer a) { } }", "using LuaBindGen;\n\nnamespace Shop;\n\n[LuaExport]\npublic class Customer { }\n"));

    [Fact]
    public Task LBG0032_what_handlers_are_passed_is_marked() => FixTest<ExportTypeFix>.Run(
        "using LuaBindGen; using System; [LuaExport] public class A { public event {|LBG0032:EventHandler<C>?|} E; public event {|LBG0032:Action<int, D>|} F { add { } remove { } } public void Raise() => E!(this, new C()); }\npublic class C;\npublic class D;",
        "using LuaBindGen; using System; [LuaExport] public class A { public event EventHandler<C>? E; public event Action<int, D> F { add { } remove { } } public void Raise() => E!(this, new C()); }\n[LuaExport]\npublic class C;\n[LuaExport]\npublic class D;");

    [Fact]
    public Task LBG0034_the_attribute_is_removed() => FixTest<RemoveAttributeFix>.Run(
        "using LuaBindGen; [LuaExport] public class A { [{|LBG0034:LuaProperty|}] public int GetP(int i) => i; [{|LBG0034:LuaProperty|}, LuaName(\"q\")] public void SetP() { } }",
        "using LuaBindGen; [LuaExport] public class A { public int GetP(int i) => i; [LuaName(\"q\")] public void SetP() { } }");

    [Fact]
    public Task LBG0004_a_type_of_elsewhere_is_not_marked() => FixTest<ExportTypeFix>.OffersNone(
        "using LuaBindGen; public class Base<T> { public void Put({|LBG0004:T|} item) { } } [LuaExport] public class A : Base<System.Type> { public void F({|LBG0004:System.Type|} a) { } }");

    [Fact]
    public Task LBG0010_a_task_is_returned_and_the_using_added() => FixTest<ReturnTaskFix>.Run(
        """
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            /// <summary>Saves.</summary>
            public async void {|LBG0010:Save|}() => await System.Threading.Tasks.Task.Yield();

            public async /* quick */ void {|LBG0010:Load|}() { await System.Threading.Tasks.Task.Yield(); }
        }
        """,
        """
        using System.Threading.Tasks;
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            /// <summary>Saves.</summary>
            public async Task Save() => await System.Threading.Tasks.Task.Yield();

            public async /* quick */ Task Load() { await System.Threading.Tasks.Task.Yield(); }
        }
        """);

    [Theory]
    [InlineData("public class A : B { public override async void {|LBG0010:F|}() => await System.Threading.Tasks.Task.Yield(); } public abstract class B { public abstract void F(); }")]
    [InlineData("public class A : I { public async void {|LBG0010:F|}() => await System.Threading.Tasks.Task.Yield(); } public interface I { void F(); }")]
    [InlineData("public partial class A { public partial void {|LBG0010:F|}(); public async partial void F() => await System.Threading.Tasks.Task.Yield(); }")]
    public Task LBG0010_what_others_declare_too_keeps_its_type(string source) => FixTest<ReturnTaskFix>.OffersNone("using LuaBindGen; [LuaExport] " + source);

    [Fact]
    public Task LBG0020_the_attribute_goes_and_the_method_is_one() => FixTest<RemoveAttributeFix>.Run(
        """
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            [LuaMetamethod({|LBG0020:LuaMetamethod.Add|})]
            public long Sum(long one, long other) => one + other;
        }
        """,
        """
        using LuaBindGen;

        [LuaExport]
        public class A
        {
            public long Sum(long one, long other) => one + other;
        }
        """);

    [Fact]
    public Task LBG0011_the_attribute_goes_and_all_else_stays() => FixTest<RemoveAttributeFix>.Run(
        """
        using System;
        using LuaBindGen;

        public sealed class A
        {
            /// <summary>Puts.</summary>
            [{|LBG0011:LuaName("put")|}]
            public void Put() { }

            // Above.
            [Obsolete]
            [{|LBG0011:LuaIgnore|}] // Behind.
            public void Take() { }

            [{|LBG0011:LuaName("x")|}, Obsolete, {|LBG0011:LuaIgnore|}] public void Both() { }

            [{|LBG0011:LuaName("y")|}, {|LBG0011:LuaIgnore|}]
            public void All() { }

            public long P { [{|LBG0011:LuaName("p")|}] get; set; }
        }
        """,
        """
        using System;
        using LuaBindGen;

        public sealed class A
        {
            /// <summary>Puts.</summary>
            public void Put() { }

            // Above.
            [Obsolete]
            // Behind.
            public void Take() { }

            [Obsolete] public void Both() { }

            public void All() { }

            public long P { get; set; }
        }
        """);

    [Fact]
    public Task LBG0028_the_attribute_goes() => FixTest<RemoveAttributeFix>.Run(
        """
        using LuaBindGen;

        [LuaExport]
        public sealed class A
        {
            [{|LBG0028:LuaErrorResult|}]
            public long One() => 1;

            [{|LBG0028:LuaErrorResult|}, LuaName("too")] public void Two() { }
        }
        """,
        """
        using LuaBindGen;

        [LuaExport]
        public sealed class A
        {
            public long One() => 1;

            [LuaName("too")] public void Two() { }
        }
        """);
}
