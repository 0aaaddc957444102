using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.Analyzers;

/// <summary>LBG0032: events whose handlers no script can be.</summary>
public class EventRulesTests
{
    [Theory]
    [InlineData("[|Func<int>|]", "its handlers return 'int', and who raises it cannot wait for a script", "Use a delegate that returns nothing")]
    [InlineData("[|Func<string, Task>|]", "its handlers return 'Task', and who raises it cannot wait for a script", "Use a delegate that returns nothing")]
    [InlineData("[|EventHandler<Type>|]", "its handlers are passed 'Type', which scripts cannot be given", "Use a type that Lua has a counterpart for")]
    [InlineData("[|EventHandler<Gift>|]", "its handlers are passed 'Gift', which scripts cannot be given", "Mark 'Gift' with [LuaExport]")]
    [InlineData("[|Picker|]", "its handlers take 'place' where it lies, and scripts are called later", "Pass it by value")]
    [InlineData("[|Reader|]", "its handlers take 'text' where it lies, and scripts are called later", "Pass it by value")]
    public Task LBG0032_handler(string handler, string cause, string remedy) => Analysis.Reports(
        "LBG0032",
        $"'A.E' is left out of the export: {cause}. {remedy}, or leave the member out with [LuaIgnore].",
        $"public class Gift; public delegate void Picker(ref int place); public delegate void Reader(ReadOnlySpan<byte> text); [LuaExport] public class A {{ public event {handler} E {{ add {{ }} remove {{ }} }} }}");

    [Fact]
    public Task LBG0032_of_a_struct() => Analysis.Reports(
        "LBG0032",
        "'A.E' is left out of the export: it belongs to a struct, of which each script has a copy of its own. Make the type a class, or leave the member out with [LuaIgnore].",
        "[LuaExport] public struct A { public event [|Action|] E { add { } remove { } } }");

    [Fact]
    public Task LBG0032_is_not_for_events_that_scripts_can_handle() => Analysis.Accepts(
        """
        public class Changed : EventArgs;
        public delegate void Named(string name, int? count, List<A> all);

        [LuaExport]
        public class A
        {
            public event Action? None { add { } remove { } }
            public event EventHandler? Plain { add { } remove { } }
            public event EventHandler<string>? Text { add { } remove { } }
            public event Named? Custom { add { } remove { } }
            public static event Action<A>? Shared { add { } remove { } }
            [LuaIgnore] public event EventHandler<Changed>? Ignored { add { } remove { } }
        }
        """);
}
