using System.Runtime.CompilerServices;
using static LuaBindGen.Native.NativeMethods;

namespace LuaBindGen.Native;

/// <summary>The values of the running function, read where they lie.</summary>
/// <remarks>
/// A call into Lua's library costs 3 to 4 ns, and a call of two arguments needs four of them; these reads cost next to nothing. They stand on what
/// the binaries of Lua 5.4 have in common on 64-bit machines (lstate.h, lobject.h): where a <c>lua_State</c> keeps its top and its frame, and how a value
/// is laid out. That is not taken on trust. <see cref="Learn"/> compares it with what the library itself says, before the first script of the
/// process runs; where anything differs, everybody asks the library instead. Nothing is ever written this way.
/// </remarks>
internal static unsafe class FrameValues
{
    // lua_State: top, ci. CallInfo begins with the slot of the function, which the values of the frame follow.
    private const int Top = 16;
    private const int Frame = 32;

    // lua_State.nCcalls: the upper half counts the calls that cannot yield. The first state is made with one, a new coroutine with none.
    private const int Calls = 176;
    private const uint Unyieldable = 0xffff0000;

    // TValue: the value itself, then its tag.
    private const int ValueSize = 16;
    private const int Tag = 8;
    private const byte IntegerTag = 3;
    private const byte FloatTag = 3 + 16;
    private const byte Collectable = 64;
    private const byte UserdataTag = 7 + Collectable;

    // Udata: the size of the block; the block itself, where there are no user values.
    private const int BlockSize = 16;
    private const int Block = 32;

    // Table: the size of its array part, or more than half of it; the logarithm of that of its hash part.
    private const int ArraySize = 12;
    private const int HashSize = 11;
    private const byte TableTag = 5 + Collectable;

    // No static constructor: code that is compiled once, as callbacks are, would look for it at each read.
    private static bool _areReadable;

    /// <summary>Whether values can be read here. False sends everybody to the library; tests do so too.</summary>
    internal static bool AreReadable
    {
        get => _areReadable;
        set => _areReadable = value;
    }

    /// <summary>Whether the value at an index can be read here: no pseudo-index can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool CanRead(int index) => index > LuaStack.Registry && _areReadable;

    /// <summary>The type of a value. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LuaType TypeAt(nint state, int index)
    {
        var value = Find(state, index);
        return value == null ? LuaType.None : (LuaType)(value[Tag] & 15);
    }

    /// <summary>Whether a coroutine could yield now. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsYieldable(nint state) => (*(uint*)(state + Calls) & Unyieldable) == 0;

    /// <summary>An integer by representation; false for all else, and where nothing can be read. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryInteger(nint state, int index, out long integer)
    {
        if (CanRead(index))
        {
            var value = Find(state, index);
            if (value != null && value[Tag] == IntegerTag)
            {
                integer = *(long*)value;
                return true;
            }
        }
        integer = 0;
        return false;
    }

    /// <summary>A float by representation; false for all else, and where nothing can be read. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryFloat(nint state, int index, out double number)
    {
        if (CanRead(index))
        {
            var value = Find(state, index);
            if (value != null && value[Tag] == FloatTag)
            {
                number = *(double*)value;
                return true;
            }
        }
        number = 0;
        return false;
    }

    /// <summary>The address of a table, a string, a coroutine or a closure; false for all else, and where nothing can be read. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryPointer(nint state, int index, out nint address)
    {
        if (CanRead(index))
        {
            var value = Find(state, index);
            if (value != null && (value[Tag] & Collectable) != 0 && value[Tag] != UserdataTag)
            {
                address = *(nint*)value;
                return true;
            }
        }
        address = 0;
        return false;
    }

    /// <summary>The block of a full userdata of a size; null for any other value. One with user values may give another of its parts instead. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void* BlockAt(nint state, int index, int size)
    {
        var value = Find(state, index);
        if (value == null || value[Tag] != UserdataTag)
            return null;
        var userdata = *(byte**)value;
        return *(nuint*)(userdata + BlockSize) == (nuint)size ? userdata + Block : null;
    }

    /// <summary>How many places a table has for entries, whether or not any are there; at least half of them. Zero for all else, and where nothing can be read. [-0, +0]</summary>
    internal static long PlacesOf(nint state, int index)
    {
        if (!CanRead(index))
            return 0;
        var value = Find(state, index);
        if (value == null || value[Tag] != TableTag)
            return 0;
        var table = *(byte**)value;
        return *(uint*)(table + ArraySize) + (1L << table[HashSize]);
    }

    /// <summary>Looks whether a new state, in which nothing has run, is laid out as this class believes. [-0, +0]</summary>
    internal static void Learn(nint state)
    {
        if (_areReadable || sizeof(nint) != 8)
            return;
        _areReadable = HasKnownFrame(state) && HasKnownValues(state) && HasKnownTables(state);
        lua_settop(state, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Find(nint state, int index)
    {
        var top = *(byte**)(state + Top);
        if (index < 0)
            return top + ((nint)index * ValueSize);
        var value = **(byte***)(state + Frame) + ((nint)index * ValueSize);
        return value < top ? value : null;
    }

    // Reads nothing but the state itself, and its first frame only when that is known to lie in it.
    private static bool HasKnownFrame(nint state)
    {
        const int LargestState = 256;
        var top = *(nint*)(state + Top);
        lua_pushnil(state);
        var frame = *(nint*)(state + Frame);
        return *(nint*)(state + Top) == top + ValueSize
            && frame > state && frame < state + LargestState
            && *(nint*)frame + ValueSize == top;
    }

    private static bool HasKnownValues(nint state)
    {
        const int Size = 24;
        lua_settop(state, 0);
        lua_pushnil(state);
        lua_pushboolean(state, 0);
        lua_pushboolean(state, 1);
        lua_pushlightuserdata(state, state);
        lua_pushinteger(state, long.MinValue + 1);
        lua_pushnumber(state, 0.1);
        var last = lua_gettop(state);
        var asExpected = Find(state, last + 1) == null
            && TypeAt(state, last + 1) == LuaType.None
            && *(long*)Find(state, last - 1) == long.MinValue + 1 && Find(state, last - 1)[Tag] == IntegerTag
            && *(double*)Find(state, last) == 0.1 && Find(state, last)[Tag] == FloatTag;

        lua_createtable(state, 0, 0);
        fixed (byte* text = "s"u8)
            _ = lua_pushlstring(state, text, 1);
        lua_pushcclosure(state, Callbacks.ErrorText, 0);
        var thread = lua_newthread(state);
        asExpected &= *(uint*)(state + Calls) == 0x10000 && lua_isyieldable(state) == 0 && *(uint*)(thread + Calls) == 0 && lua_isyieldable(thread) != 0;
        var block = lua_newuserdatauv(state, Size, 0);
        last = lua_gettop(state);
        for (var i = 1; i <= last; i++)
            asExpected &= (int)TypeAt(state, i) == lua_type(state, i) && Find(state, i - last - 1) == Find(state, i)
                && (lua_topointer(state, i) == *(void**)Find(state, i) || (Find(state, i)[Tag] & Collectable) == 0 || i == last);
        return asExpected && BlockAt(state, last, Size) == block && BlockAt(state, last, Size + 1) == null && BlockAt(state, 1, Size) == null;
    }

    private static bool HasKnownTables(nint state)
    {
        lua_settop(state, 0);
        lua_createtable(state, 0, 0);
        lua_createtable(state, 5, 0);
        lua_createtable(state, 1000, 100);
        return HasSizes(1, 0, 0) && HasSizes(2, 5, 0) && HasSizes(3, 1000, 7);

        bool HasSizes(int index, uint array, byte hash)
        {
            var table = *(byte**)Find(state, index);
            return *(uint*)(table + ArraySize) == array && table[HashSize] == hash;
        }
    }
}
