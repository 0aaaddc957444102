using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class InitializerTests
{
    [Fact]
    public Task Required_and_init() => Verify(Generation.Run(
        """
        public class Document { public string Title { get; init; } = ""; public virtual long Revision { get; init; } }

        [LuaExport]
        public class Order : Document
        {
            public Order() { }
            [LuaName("of")] public Order(Order? other, long size = 1) { }
            public required long Id { get; set; }
            public required string Name { get; init; }
            public required string? Note;
            public string Place { get; set; } = "";
            public string? Remark { get; init; }
            public double Size { get; init; }
            public bool IsOpen { get; set; }
            public int @event;
            [Obsolete] public int Old { get; init; }
            public override long Revision { get => 1; }
            public static int Count { get; set; }
            public readonly int Fixed = 1;
            public int Hidden { get; private init; }
            [LuaIgnore] public int Ignored { get; init; }
            public LuaValue Tag { get; init; }
        }
        """).TypesOnly());

    [Fact]
    public Task Constructor_that_sets_what_is_required() => Verify(Generation.Run(
        """
        using System.Diagnostics.CodeAnalysis;

        [LuaExport]
        public class Order
        {
            [SetsRequiredMembers] public Order(long id) { Id = id; Name = ""; }
            public required long Id { get; init; }
            public required string Name { get; set; }
        }
        """).TypesOnly());

    [Fact]
    public Task Generic_base_keeps_its_init_accessors() => Verify(Generation.Run(
        """
        public class Entity<T> { public required T Key { get; init; } public T? Other { get; init; } public T? Free { get; set; } }
        [LuaExport] public class Order : Entity<string> { }
        """).TypesOnly());

    [Fact]
    public Task Nothing_that_only_a_new_object_can_be_given() => Verify(Generation.Run(
        "[LuaExport] public record Point(long X, long Y) { public string Name { get; set; } = \"\"; }").TypesOnly());

    [Fact]
    public void A_method_of_the_name_that_an_accessor_would_have_is_apart() => Generation.Run(
        "[LuaExport] public class A { public static void InitSize() { } public static void NewFields() { } public long Size { get; init; } }").AssertClean();
}
