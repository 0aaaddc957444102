using System.Runtime.CompilerServices;

namespace LuaBindGen.Native;

/// <summary>What of structs the language cannot say for a type parameter. Each is safe for the reason that stands beside it.</summary>
internal static class StructAccess
{
    /// <summary>The struct inside its box, where it can be changed; a null reference where the box holds something else.</summary>
    internal static ref T Unbox<T>(object? boxed, out bool found)
        where T : struct
    {
        // The type was compared. The reference keeps the box alive; no caller looks at a null one.
        found = boxed is T;
        return ref found ? ref Unsafe.Unbox<T>(boxed!) : ref Unsafe.NullRef<T>();
    }

    /// <summary>The value of an enum with these bits, of which those count that it has room for.</summary>
    internal static T FromBits<T>(long bits)
        where T : struct, Enum => Unsafe.SizeOf<T>() switch
        {
            // A cast of bits compares the sizes; an enum is an integer of one of the four.
            sizeof(byte) => Unsafe.BitCast<byte, T>((byte)bits),
            sizeof(short) => Unsafe.BitCast<short, T>((short)bits),
            sizeof(int) => Unsafe.BitCast<int, T>((int)bits),
            _ => Unsafe.BitCast<long, T>(bits),
        };

    /// <summary>The bits of an enum as Lua has them: a negative value is negative there, too.</summary>
    internal static long ToBits<T>(T value, bool isSigned)
        where T : struct, Enum => Unsafe.SizeOf<T>() switch
        {
            // As above.
            sizeof(byte) => isSigned ? Unsafe.BitCast<T, sbyte>(value) : Unsafe.BitCast<T, byte>(value),
            sizeof(short) => isSigned ? Unsafe.BitCast<T, short>(value) : Unsafe.BitCast<T, ushort>(value),
            sizeof(int) => isSigned ? Unsafe.BitCast<T, int>(value) : Unsafe.BitCast<T, uint>(value),
            _ => Unsafe.BitCast<T, long>(value),
        };
}
