using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>A project that random programs reference: of it they see metadata only.</summary>
internal static class RandomLibrary
{
    private const string Source =
        """
        namespace Lib
        {
            [LuaExport("Gast")] public class Guest { public Guest() { } public string Name { get; set; } = ""; public virtual void Leave() { } public virtual long Stay(int nights) => nights; }
            public class Plain { public int Field; public virtual object? Odd { get; set; } public void Put(in int a) { } [LuaIgnore] public virtual void Hidden() { } }
            public abstract class Shape : IShape { public abstract long Measure(int x); public virtual string Size => ""; protected abstract void Draw(); public void Scale(double by) { } }
            public interface IShape { string Size { get; } long Measure(int x); }
            public interface IDefault { static abstract int Count { get; } void F() { } long G() => 1; }
            public class Open<T> { public T Value { get; set; } = default!; public void Put(T value) { } public static T? Make() => default; public class Inner { public T? Item { get; set; } public void F(T t) { } } }
            public enum Color : byte { Red, Green = 2, Rot = Red }
            [Flags] public enum Odd : ulong { None, A = 1, B = 2, All = ulong.MaxValue }
            [LuaTable] public record Line(string Item, int Count) { public Line? Next { get; init; } }
            [LuaTable] public struct Cell { public int Row; public required double? Value { get; set; } }
            [LuaMarshalUsing(typeof(MoneyConverter))] public readonly record struct Money(decimal Amount);
            public class MoneyConverter : ILuaConverter<Money> { public bool TryRead(LuaValue value, out Money result) => throw null!; public LuaValue Write(LuaState state, Money value) => default; }
            public class PlainConverter : ILuaConverter<Plain> { public bool TryRead(LuaValue value, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Plain result) => throw null!; public LuaValue Write(LuaState state, Plain value) => default; }
        #pragma warning disable CS0612, CS0618
            [LuaExport, Obsolete("old")] public class Old { public Old? Next { get; set; } }
            [Obsolete("gone", true)] public class Gone { }
            public class HasOld { [Obsolete] public virtual void Late() { } public Old? Last { get; set; } [System.Diagnostics.CodeAnalysis.Experimental("LIB1")] public long New { get; set; } }
        }
        """;

    public static MetadataReference Reference { get; } =
        Generation.Run(Consumer.Compile(Source).WithAssemblyName("Library")).AssertClean().ToReference();
}
