using System.Numerics;
using System.Text;
using LuaBindGen.CompilerServices.Codecs;
using LuaBindGen.Marshalling.Scalars;

namespace LuaBindGen.CompilerServices;

// Types of the platform that are not Lua's own: numbers, short texts, and whatever an object is.
public static partial class LuaCodecs
{
    /// <summary><see cref="object"/>: any value but nil; pushed as what it is.</summary>
    public static LuaCodec<object> Object => ObjectCodec.Instance;

    /// <summary><see cref="System.Half"/>: a float.</summary>
    public static LuaCodec<Half> Half => ScalarCodec<Half>.Of(ScalarTable.Half);

    /// <summary><see cref="decimal"/>: the nearest number.</summary>
    public static LuaCodec<decimal> Decimal => ScalarCodec<decimal>.Of(ScalarTable.Decimal);

    /// <summary><see cref="System.Int128"/>: an integer, or its digits.</summary>
    public static LuaCodec<Int128> Int128 => ScalarCodec<Int128>.Of(ScalarTable.Int128);

    /// <summary><see cref="System.UInt128"/>: an integer, or its digits.</summary>
    public static LuaCodec<UInt128> UInt128 => ScalarCodec<UInt128>.Of(ScalarTable.UInt128);

    /// <summary><see cref="System.Numerics.BigInteger"/>: an integer, or its digits.</summary>
    public static LuaCodec<BigInteger> BigInteger => ScalarCodec<BigInteger>.Of(ScalarTable.BigInteger);

    /// <summary><see cref="System.DateTime"/>: a text in ISO 8601.</summary>
    public static LuaCodec<DateTime> DateTime => ScalarCodec<DateTime>.Of(ScalarTable.DateTime);

    /// <summary><see cref="System.DateTimeOffset"/>: a text in ISO 8601.</summary>
    public static LuaCodec<DateTimeOffset> DateTimeOffset => ScalarCodec<DateTimeOffset>.Of(ScalarTable.DateTimeOffset);

    /// <summary><see cref="System.DateOnly"/>: a text in ISO 8601.</summary>
    public static LuaCodec<DateOnly> DateOnly => ScalarCodec<DateOnly>.Of(ScalarTable.DateOnly);

    /// <summary><see cref="System.TimeOnly"/>: a text in ISO 8601.</summary>
    public static LuaCodec<TimeOnly> TimeOnly => ScalarCodec<TimeOnly>.Of(ScalarTable.TimeOnly);

    /// <summary><see cref="System.TimeSpan"/>: a number of seconds.</summary>
    public static LuaCodec<TimeSpan> TimeSpan => ScalarCodec<TimeSpan>.Of(ScalarTable.TimeSpan);

    /// <summary><see cref="System.Guid"/>: its text.</summary>
    public static LuaCodec<Guid> Guid => ScalarCodec<Guid>.Of(ScalarTable.Guid);

    /// <summary><see cref="System.Uri"/>: its text.</summary>
    public static LuaCodec<Uri> Uri => ScalarCodec<Uri>.Of(ScalarTable.Uri);

    /// <summary><see cref="System.Version"/>: its text.</summary>
    public static LuaCodec<Version> Version => ScalarCodec<Version>.Of(ScalarTable.Version);

    /// <summary><see cref="System.Text.Rune"/>: a string of one character.</summary>
    public static LuaCodec<Rune> Rune => ScalarCodec<Rune>.Of(ScalarTable.Rune);

    /// <summary><c>Memory&lt;byte&gt;</c>: the bytes of a string, copied.</summary>
    public static LuaCodec<Memory<byte>> Memory => BytesCodec.Instance;
}
