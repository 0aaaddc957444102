using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class IndexTests
{
    [Fact]
    public Task Types_that_would_share_a_property() => Verify(Generation.Run(
        """
        #pragma warning disable CS8981
        [LuaExport("a")] public class All { }
        [LuaExport("b")] public class LuaExports { }
        [LuaExport("c")] public class Equals { }
        [LuaExport("d")] public class get_All { }
        [LuaExport("e")] public class A_Item { }
        [LuaExport("f")] public class @event { }
        namespace A { [LuaExport("g")] public class Item { } [LuaExport("h")] public class item { } }
        namespace B { [LuaExport("i")] public class Item { } [LuaExport("j")] public class All { } }
        """));

    [Fact]
    public Task Nothing_exported() => Verify(Generation.Run(
        """
        public class A { }
        """));

    [Fact]
    public Task The_second_of_one_name_gets_no_file() => Verify(Generation.Run(
        """
        namespace B { [LuaExport] public class Account { } }
        namespace A { [LuaExport] public class Account { } }
        """));
}
