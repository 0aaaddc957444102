using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class InheritanceTests
{
    [Fact]
    public Task Each_member_once() => Verify(Generation.Run(
        """
        public class Root
        {
            public virtual long Level { get; set; }
            public virtual void Rename(string name) { }
            public virtual void Drop() { }
            [LuaName("old_name")] public virtual void Named() { }
            [LuaName("base_name")] public virtual void Renamed() { }
            [LuaIgnore] public virtual void Ignored() { }
            [LuaIgnore] public virtual void Wanted() { }
            public string Kind() => "";
            public string Tag = "";
            public static long Count(string name) => 0;
        }

        public class Middle : Root
        {
            public override long Level { get => 1; }
            public sealed override void Rename(string name) { }
        }

        [LuaExport]
        public class Leaf : Middle
        {
            [LuaIgnore] public override void Drop() { }
            public override void Named() { }
            [LuaName("leaf_name")] public override void Renamed() { }
            public override void Ignored() { }
            [LuaName("wanted")] public override void Wanted() { }
            public new string Kind() => "leaf";
            public new string Tag { get; set; } = "";
            public override string ToString() => "";
        }
        """).TypesOnly());

    [Fact]
    public Task Members_behind_others_are_reached_by_a_cast() => Verify(Generation.Run(
        """
        public class Root
        {
            public void Put(long value) { }
            public long Size { get; set; }
            public static void Make(long value) { }
        }

        [LuaExport]
        public class Leaf : Root
        {
            [LuaIgnore] public void Put(double value) { }
            internal new double Size { get; set; }
            [LuaIgnore] public static void Make(double value) { }
        }
        """).TypesOnly());

    [Fact]
    public Task Generic_base() => Verify(Generation.Run(
        """
        public class Repository<T> where T : class?
        {
            public T? First() => null;
            public Task<T> LoadAsync(T fallback) => Task.FromResult(fallback);
            public static void Touch(T item) { }
            public void Put(T item) { }
        }

        [LuaExport] public class User;
        [LuaExport] public class Users : Repository<User> { [LuaIgnore] public void Put(object item) { } }
        [LuaExport] public class Texts : Repository<string?> { internal void Put(object item) { } }
        """).TypesOnly());

    [Fact]
    public Task Records() => Verify(Generation.Run(
        """
        [LuaExport] public record Point(long X, long Y) { public double Length => 0; public override string ToString() => ""; }
        [LuaExport] public sealed record Named(string Name, long X) : Point(X, 0);
        """).TypesOnly());
}
