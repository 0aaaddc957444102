using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LuaBindGen.Marshalling;

/// <summary>The values of an enum as Lua knows them: integers, and the names that stand for them.</summary>
/// <remarks>Immutable, and the same for all states.</remarks>
internal sealed class EnumDefinition
{
    private const int MostNames = 12;

    private static readonly ConcurrentDictionary<Type, EnumDefinition> Known = [];

    private readonly (byte[] Name, long Bits)[] _values;
    private readonly long _mask;
    private readonly bool _isFlags;
    private readonly long _least;
    private readonly long _most;

    private EnumDefinition(Type type, string name, bool isFlags, IEnumerable<(string Name, long Bits)> values)
    {
        Name = name;
        (_least, _most) = Type.GetTypeCode(type) switch
        {
            TypeCode.SByte => (sbyte.MinValue, sbyte.MaxValue),
            TypeCode.Byte => (byte.MinValue, byte.MaxValue),
            TypeCode.Int16 => (short.MinValue, short.MaxValue),
            TypeCode.UInt16 => (ushort.MinValue, ushort.MaxValue),
            TypeCode.Int32 => (int.MinValue, int.MaxValue),
            TypeCode.UInt32 => (uint.MinValue, uint.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        _isFlags = isFlags;
        _values = [.. values.Select(static value => (Encoding.UTF8.GetBytes(value.Name), value.Bits))];
        _mask = _values.Aggregate(0L, static (mask, value) => mask | value.Bits);
    }

    /// <summary>Its name, for messages.</summary>
    internal string Name { get; }

    /// <summary>Its names, for messages; of many the first.</summary>
    internal string Names =>
        string.Join(", ", _values.Take(MostNames).Select(static value => $"'{Encoding.UTF8.GetString(value.Name)}'")) + (_values.Length > MostNames ? ", ..." : "");

    /// <summary>Whether it has room for negative values; of the largest enums, which have as many bits as Lua's integers, always.</summary>
    internal bool IsSigned => _least < 0;

    /// <summary>Makes the definition that generated code gives; the first one of a type also serves who asks for it without.</summary>
    internal static EnumDefinition Make(Type type, string name, bool isFlags, IEnumerable<(string Name, long Bits)> values)
    {
        var definition = new EnumDefinition(type, name, isFlags, values);
        _ = Known.TryAdd(type, definition);
        return definition;
    }

    /// <summary>The definition of an enum; one that no generated code knows has values, but no names.</summary>
    internal static EnumDefinition Of(Type type) => Known.TryGetValue(type, out var known)
        ? known
        : new EnumDefinition(
            type,
            type.Name,
            type.IsDefined(typeof(FlagsAttribute), inherit: false),
            Enum.GetValuesAsUnderlyingType(type).Cast<IConvertible>().Select(static value => ("", Bits(value))));

    /// <summary>An enum or an integer as Lua has it: the same bits.</summary>
    internal static long Bits(IConvertible value) => value.GetTypeCode() == TypeCode.UInt64
        ? unchecked((long)value.ToUInt64(CultureInfo.InvariantCulture))
        : value.ToInt64(CultureInfo.InvariantCulture);

    /// <summary>Whether an integer is one of the values, of flags a combination of them.</summary>
    internal bool IsDefined(long bits)
    {
        // The mask of a negative member has bits that the enum has no room for.
        if (_isFlags)
            return (bits & ~_mask) == 0 && bits >= _least && bits <= _most;

        foreach (var value in _values)
            if (value.Bits == bits)
                return true;
        return false;
    }

    /// <summary>The value of a name; of flags also of names with a bar between them.</summary>
    internal bool TryParse(ReadOnlySpan<byte> text, out long bits)
    {
        if (!_isFlags)
            return TryParseOne(text, out bits);

        bits = 0;
        foreach (var part in text.Split((byte)'|'))
        {
            if (!TryParseOne(text[part].Trim(" "u8), out var one))
                return false;
            bits |= one;
        }

        return true;
    }

    private bool TryParseOne(ReadOnlySpan<byte> name, out long bits)
    {
        foreach (var value in _values)
        {
            bits = value.Bits;
            if (name.Length > 0 && name.SequenceEqual(value.Name))
                return true;
        }

        bits = 0;
        return false;
    }
}
