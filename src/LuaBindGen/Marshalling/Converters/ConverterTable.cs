using System.Collections.Frozen;
using LuaBindGen.Marshalling.Scalars;

namespace LuaBindGen.Marshalling.Converters;

/// <summary>The C# types that are Lua values of their own. A new one is a row here, a class beside it, and a row in the generator.</summary>
/// <remarks>Exported classes and structs, and enums, are not listed: there is one converter for each kind of them.</remarks>
internal static class ConverterTable
{
    private static readonly FrozenDictionary<Type, ValueConverter> Rows = new Builder()
        .AddStruct(new BooleanConverter())
        .AddStruct(new IntegerConverter<sbyte>("an integer from -128 to 127"))
        .AddStruct(new IntegerConverter<byte>("an integer from 0 to 255"))
        .AddStruct(new IntegerConverter<short>("a 16-bit integer"))
        .AddStruct(new IntegerConverter<ushort>("an unsigned 16-bit integer"))
        .AddStruct(new IntegerConverter<int>("a 32-bit integer"))
        .AddStruct(new IntegerConverter<uint>("an unsigned 32-bit integer"))
        .AddStruct(new IntegerConverter<long>("an integer"))
        .AddStruct(new IntegerConverter<ulong>("a non-negative integer"))
        .AddStruct(new IntegerConverter<nint>("an integer"))
        .AddStruct(new IntegerConverter<nuint>("a non-negative integer"))
        .AddStruct(new SingleConverter())
        .AddStruct(new DoubleConverter())
        .AddStruct(new CharConverter())
        .AddStruct(new MemoryConverter())
        .AddStruct(new WritableMemoryConverter())
        .AddStruct(ScalarTable.Half)
        .AddStruct(ScalarTable.Decimal)
        .AddStruct(ScalarTable.Int128)
        .AddStruct(ScalarTable.UInt128)
        .AddStruct(ScalarTable.BigInteger)
        .AddStruct(ScalarTable.DateTime)
        .AddStruct(ScalarTable.DateTimeOffset)
        .AddStruct(ScalarTable.DateOnly)
        .AddStruct(ScalarTable.TimeOnly)
        .AddStruct(ScalarTable.TimeSpan)
        .AddStruct(ScalarTable.Guid)
        .AddStruct(ScalarTable.Rune)
        .Add(ScalarTable.Uri)
        .Add(ScalarTable.Version)
        .Add(new TextConverter())
        .Add(new BytesConverter())
        .Add(new AnyConverter())
        .Add(new HandleConverter<LuaTable>("a table", static value => value))
        .Add(new HandleConverter<LuaFunction>("a function", static value => value))
        .Add(new HandleConverter<LuaThread>("a coroutine", static value => value))
        .Add(new ObjectConverter())
        .Build();

    /// <summary>The names of the types that stand in the table, for messages.</summary>
    internal const string Names =
        "bool, char, the integer types, BigInteger, Half, float, double, decimal, enums, string, Rune, byte[], Memory<byte>, ReadOnlyMemory<byte>, "
        + "DateTime, DateTimeOffset, DateOnly, TimeOnly, TimeSpan, Guid, Uri, Version, object, LuaValue, LuaTable, LuaFunction, LuaThread, LuaResults";

    /// <summary>Whether a type is a Lua value of its own in every state.</summary>
    internal static bool Knows<T>() => Rows.ContainsKey(typeof(T)) || Own(typeof(T)).IsEnum;

    /// <summary>The converter of a type. That of a class or struct takes objects of it and of nothing else.</summary>
    internal static ValueConverter<T> Find<T>() => Cached<T>.Converter;

    /// <summary>The converter of an object's own type, or null where it can only be an exported object.</summary>
    internal static ValueConverter? FindOrNull(Type type) => type == typeof(object) ? null : Rows.GetValueOrDefault(type);

    /// <summary>A type without its question mark.</summary>
    internal static Type Own(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static class Cached<T>
    {
        internal static readonly ValueConverter<T> Converter =
            Rows.GetValueOrDefault(typeof(T)) as ValueConverter<T>
            ?? (Own(typeof(T)).IsEnum ? new EnumConverter<T>() : new ExportedConverter<T>());
    }

    // All types are named here, so that a compiler ahead of time sees every one of them.
    private sealed class Builder
    {
        private readonly Dictionary<Type, ValueConverter> _rows = [];

        internal Builder Add<T>(ValueConverter<T> converter)
        {
            _rows.Add(typeof(T), converter);
            return this;
        }

        internal Builder AddStruct<T>(ValueConverter<T> converter)
            where T : struct => Add(converter).Add(new NullableConverter<T>(converter));

        internal FrozenDictionary<Type, ValueConverter> Build() => _rows.ToFrozenDictionary();
    }
}
