using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class NameTests
{
    [Fact]
    public Task Keywords_and_names_of_our_own() => Verify(Generation.Run(
        """
        namespace @namespace.@if;

        [LuaExport]
        public class @class
        {
            public @class(string @event, long @await) { }
            public void @return2(string call, string self, string state, string exception, string task, string result, string type, string value, string results) { }
            public Task<string> @void_Async(string _, string call, string call_2, long var, bool global) => Task.FromResult("");
            public string @base { get; set; } = "";
            public static @class? @new2(@class? @new) => @new;
        }
        """));

    [Fact]
    public Task Functions_that_would_share_a_name() => Verify(Generation.Run(
        """
        namespace A_B;

        [LuaExport]
        public class Glue
        {
            public static void New() { }
            [LuaName("create")] public Glue() { }
            public static void Export() { }
            public static void Members() { }
            public static void A_0B_Glue() { }
            public long Size { get; set; }
            public long GetSize() => 1;
            public void SetSize(long size) { }
            public void GetSize_2() { }
            [LuaName("first")] public void Twice(long a) { }
            [LuaName("second")] public void Twice(string a) { }
            public static void Call() { }
            public static void Exception() { }
        }
        """).TypesOnly());

    [Fact]
    public Task Nested_classes() => Verify(Generation.Run(
        """
        namespace Game;

        public class World
        {
            [LuaExport] public class Item { public World.Item? Next { get; set; } }

            public static class Inner_1
            {
                [LuaExport("DeepItem")] internal class Item { public static Item? Find() => null; }
            }
        }
        """));

    [Fact]
    public Task Classes_in_exported_ones() => Verify(Generation.Run(
        """
        [LuaExport("account")]
        public class Account
        {
            public Entry? Last;
            [LuaExport] public class Entry { public void Put(Entry.Part part) { } [LuaExport] public class Part { public static int Count; } }
            [LuaExport("Kind")] public static class Named { }
            public class Unmarked { [LuaExport] public class Deep { } }
        }
        """));
}
