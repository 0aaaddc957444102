using LuaBindGen.CodeFixes;
using LuaBindGen.CodeFixes.Names;
using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Fixes;

public class RenameFixTests
{
    [Fact]
    public Task LBG0019_each_overload_gets_a_name_of_its_own() => FixTest<RenameMemberFix>.Run(
        """
        using LuaBindGen;

        [LuaExport]
        public class Accounts
        {
            public Accounts(long size) { }

            public {|LBG0019:Accounts|}(int size) { }

            public long Find(string owner) => owner.Length;

            /// <summary>By letter.</summary>
            public long {|LBG0019:Find|}(char letter) => letter;

            public long {|LBG0019:Find|}(byte[] bytes) => bytes.Length;

            public void Find_2() { }
        }
        """,
        """
        using LuaBindGen;

        [LuaExport]
        public class Accounts
        {
            public Accounts(long size) { }

            [LuaName("new_2")]
            public Accounts(int size) { }

            public long Find(string owner) => owner.Length;

            /// <summary>By letter.</summary>
            [LuaName("find_3")]
            public long Find(char letter) => letter;

            [LuaName("find_4")]
            public long Find(byte[] bytes) => bytes.Length;

            public void Find_2() { }
        }
        """);

    [Fact]
    public Task LBG0019_the_suffix_that_was_dropped_comes_back() => FixTest<RenameMemberFix>.Run(
        "using LuaBindGen; using System.Threading.Tasks; [LuaExport] public class A { public void Load(long id) { } public Task {|LBG0019:LoadAsync|}(int id) => Task.CompletedTask; }",
        """using LuaBindGen; using System.Threading.Tasks; [LuaExport] public class A { public void Load(long id) { } [LuaName("load_async")] public Task LoadAsync(int id) => Task.CompletedTask; }""");

    [Fact]
    public Task LBG0008_a_name_that_was_given_is_changed() => FixTest<RenameMemberFix>.Run(
        """using LuaBindGen; [LuaExport] public class A { public int F; [LuaName(/* as in F */ nameof(f))] public void {|LBG0008:G|}(long f) { } }""",
        """using LuaBindGen; [LuaExport] public class A { public int F; [LuaName(/* as in F */ "f_2")] public void G(long f) { } }""");

    [Fact]
    public Task LBG0009_of_members() => FixTest<RenameMemberFix>.Run(
        """
        using LuaBindGen;

        [LuaExport]
        public record Range(long {|LBG0009:End|}, [property: LuaName({|LBG0009:"2nd"|})] long Second)
        {
            public long {|LBG0009:Größe|} => End;
            [LuaName({|LBG0009:"first item"|})] public long First() => 0;
            public void {|LBG0009:Repeat|}() { }
            public void {|LBG0009:名前|}() { }
        }
        """,
        """
        using LuaBindGen;

        [LuaExport]
        public record Range([property: LuaName("end_")] long End, [property: LuaName("_2nd")] long Second)
        {
            [LuaName("grosse")]
            public long Größe => End;
            [LuaName("first_item")] public long First() => 0;
            [LuaName("repeat_")]
            public void Repeat() { }
            [LuaName("method")]
            public void 名前() { }
        }
        """);

    [Fact]
    public Task LBG0009_of_a_class() => FixTest<RenameTypeFix>.Run(
        ["using LuaBindGen;\n\n[LuaExport({|LBG0009:\"a.b-c\"|})]\npublic class A;\n", "using LuaBindGen;\n\n[LuaExport]\npublic partial class {|LBG0009:Größe|};\n", "partial class Größe { }"],
        ["using LuaBindGen;\n\n[LuaExport(\"a.b_c\")]\npublic class A;\n", "using LuaBindGen;\n\n[LuaExport(\"Grosse\")]\npublic partial class Größe;\n", "partial class Größe { }"]);

    [Fact]
    public Task LBG0012_takes_the_name_of_what_is_around() => FixTest<RenameTypeFix>.Run(
        """
        using LuaBindGen;
        namespace Bank { [LuaExport] public class Account; }
        namespace Mail { [LuaExport] public class {|LBG0012:Account|}; }
        namespace New.Mail { [LuaExport("Account")] public class {|LBG0012:Konto|}; }
        namespace New.Store { public class Desk { [LuaExport()] public class {|LBG0012:Account|}; } }
        """,
        """
        using LuaBindGen;
        namespace Bank { [LuaExport] public class Account; }
        namespace Mail { [LuaExport("MailAccount")] public class Account; }
        namespace New.Mail { [LuaExport("NewMailAccount")] public class Konto; }
        namespace New.Store { public class Desk { [LuaExport("DeskAccount")] public class Account; } }
        """);

    [Fact]
    public Task LBG0013_takes_the_name_that_the_class_has_or_a_capital() => FixTest<RenameTypeFix>.Run(
        """
        #pragma warning disable CS8981
        using LuaBindGen;
        [LuaExport({|LBG0013:"string"|})] public class Text;
        [LuaExport({|LBG0013:"_G"|})] public class All;
        [LuaExport] public class {|LBG0013:print|};
        """,
        """
        #pragma warning disable CS8981
        using LuaBindGen;
        [LuaExport("Text")] public class Text;
        [LuaExport("All")] public class All;
        [LuaExport("Print")] public class print;
        """);

    [Theory]
    [InlineData("end", "end_")]
    [InlineData("1st", "_1st")]
    [InlineData("", "x")]
    [InlineData("名前", "x")]
    [InlineData("__", "x")]
    [InlineData("a\"b", "a_b")]
    [InlineData("Ärger", "Arger")]
    [InlineData("für", "fur")]
    [InlineData("foŕ", "for_")]
    [InlineData(" a  b ", "a_b")]
    [InlineData("a_", "a_")]
    public void A_repaired_name_is_valid_and_looks_alike(string name, string repaired)
    {
        Assert.Equal(repaired, LuaNames.Repair(name, "x"));
        Assert.True(LuaNames.IsValid(LuaNames.Repair(name, "x")));
    }
}
