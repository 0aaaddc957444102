using System.Runtime.CompilerServices;
using static LuaBindGen.Native.NativeMethods;

namespace LuaBindGen.Native;

/// <summary>The stack of one coroutine: what managed code may do to it, each with its effect [-popped, +pushed].</summary>
/// <remarks>
/// Lives as long as the coroutine does, which its holder sees to by being called from it, by a reference in the registry, or by
/// the state's own life. Only the thread that is inside the state may use it. Nothing here raises (see <see cref="NativeMethods"/>).
/// </remarks>
internal readonly unsafe struct LuaStack(nint handle) : IEquatable<LuaStack>
{
    /// <summary>The pseudo-index of the registry (LUA_REGISTRYINDEX with LUAI_MAXSTACK of one million).</summary>
    internal const int Registry = -1001000;

    /// <summary>The pseudo-index of the first upvalue of the C function that is running.</summary>
    internal const int Upvalue = Registry - 1;

    /// <summary>What a call needs beside its arguments: the function, a handler, and what it takes to push an object.</summary>
    internal const int Spare = 8;

    /// <summary>The <c>lua_State*</c>.</summary>
    internal nint Handle => handle;

    /// <summary>The number of values in the current frame. [-0, +0]</summary>
    internal int Top => lua_gettop(handle);

    /// <summary>Makes room; false where the stack cannot grow. [-0, +0]</summary>
    internal bool HasRoomFor(int count) => lua_checkstack(handle, count) != 0;

    /// <summary>Cuts or fills the frame; never below a to-be-closed slot. [-?, +?]</summary>
    internal void SetTop(int top) => lua_settop(handle, top);

    /// <summary>Drops values, none of them a to-be-closed slot. [-count, +0]</summary>
    internal void Pop(int count = 1) => lua_settop(handle, -count - 1);

    /// <summary>Moves the top value down to an index. [-1, +1]</summary>
    internal void Insert(int index) => lua_rotate(handle, index, 1);

    /// <summary>Takes a value out of the frame. [-1, +0]</summary>
    internal void Remove(int index)
    {
        lua_rotate(handle, index, -1);
        lua_settop(handle, -2);
    }

    /// <summary>Pushes a copy. [-0, +1]</summary>
    internal void PushValue(int index) => lua_pushvalue(handle, index);

    /// <summary>The type at an index. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LuaType TypeAt(int index) =>
        FrameValues.CanRead(index) ? FrameValues.TypeAt(handle, index) : (LuaType)lua_type(handle, index);

    /// <summary>Whether the number at an index is an integer by representation. [-0, +0]</summary>
    internal bool IsInteger(int index) => lua_isinteger(handle, index) != 0;

    /// <summary>The truth of a value. [-0, +0]</summary>
    internal bool ToBoolean(int index) => lua_toboolean(handle, index) != 0;

    /// <summary>A number, never a string, with an integral value in range. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryInteger(int index, out long value) =>
        FrameValues.TryInteger(handle, index, out value) || TryIntegerSlowly(index, out value);

    /// <summary>A number, never a string. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryNumber(int index, out double value) =>
        FrameValues.TryFloat(handle, index, out value) || TryNumberSlowly(index, out value);

    /// <summary>The bytes of a string, valid while the string is on the stack; empty for anything else. [-0, +0]</summary>
    internal ReadOnlySpan<byte> Bytes(int index)
    {
        if (TypeAt(index) != LuaType.String)
            return default;
        nuint size;
        var text = lua_tolstring(handle, index, &size);
        return new ReadOnlySpan<byte>(text, checked((int)size));
    }

    /// <summary>The address that identifies a table, function, coroutine, userdata or string. [-0, +0]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nint PointerAt(int index) =>
        FrameValues.TryPointer(handle, index, out var address) ? address : (nint)lua_topointer(handle, index);

    /// <summary>How many places the table at an index has for entries, at least half of them; zero where that is not known. [-0, +0]</summary>
    internal long PlacesAt(int index) => FrameValues.PlacesOf(handle, index);

    /// <summary>The coroutine at an index, or zero. [-0, +0]</summary>
    internal nint ThreadAt(int index) => lua_tothread(handle, index);

    /// <summary>The address of the C function at an index, or zero. [-0, +0]</summary>
    internal nint CFunctionAt(int index) => lua_tocfunction(handle, index);

    /// <summary>The address held by a light userdata, or zero. [-0, +0]</summary>
    internal nint LightUserdataAt(int index) =>
        TypeAt(index) == LuaType.LightUserdata ? (nint)lua_touserdata(handle, index) : 0;

    /// <summary>Pushes nil. [-0, +1]</summary>
    internal void PushNil() => lua_pushnil(handle);

    /// <summary>Pushes a boolean. [-0, +1]</summary>
    internal void Push(bool value) => lua_pushboolean(handle, value ? 1 : 0);

    /// <summary>Pushes an integer. [-0, +1]</summary>
    internal void Push(long value) => lua_pushinteger(handle, value);

    /// <summary>Pushes a float. [-0, +1]</summary>
    internal void Push(double value) => lua_pushnumber(handle, value);

    /// <summary>Pushes a light userdata. [-0, +1]</summary>
    internal void PushLightUserdata(nint value) => lua_pushlightuserdata(handle, value);

    /// <summary>Pushes a string, byte by byte as given; may collect. [-0, +1]</summary>
    internal void Push(ReadOnlySpan<byte> text)
    {
        fixed (byte* start = text)
            _ = lua_pushlstring(handle, start, (nuint)text.Length);
    }

    /// <summary>Pushes a C function, by the address of an <c>[UnmanagedCallersOnly]</c> static. [-0, +1]</summary>
    internal void PushFunction(nint function) => lua_pushcfunction(handle, function, 0);

    /// <summary>Pushes a C function with upvalues. [-upvalues, +1]</summary>
    internal void PushClosure(nint function, int upvalues) => lua_pushcclosure(handle, function, upvalues);

    /// <summary>Pushes the first upvalue of the C function at an index; false, and nothing, where there is none. [-0, +1 or +0]</summary>
    internal bool TryPushUpvalue(int index) => lua_tocfunction(handle, index) != 0 && lua_getupvalue(handle, index, 1) != null;

    /// <summary>Pushes a new table; the sizes are hints and are clamped. [-0, +1]</summary>
    internal void PushNewTable(int array = 0, int record = 0) =>
        lua_createtable(handle, Math.Clamp(array, 0, 1 << 20), Math.Clamp(record, 0, 1 << 20));

    /// <summary>Pushes a new full userdata without a block. [-0, +1]</summary>
    internal void PushNewUserdata() => _ = lua_newuserdatauv(handle, 0, 0);

    /// <summary>Pushes a new coroutine. [-0, +1]</summary>
    internal LuaStack PushNewThread() => new(lua_newthread(handle));

    /// <summary>Replaces the key on top by the table's raw value. [-1, +1]</summary>
    internal LuaType RawGet(int table) => (LuaType)lua_rawget(handle, table);

    /// <summary>Pushes a table's raw value. [-0, +1]</summary>
    internal LuaType RawGet(int table, long key) => (LuaType)lua_rawgeti(handle, table, key);

    /// <summary>Replaces the key on top by the next pair of a table; pops it at the end. The key is nil or was given by this, and nothing was written to the table since. [-1, +2 or +0]</summary>
    internal bool NextOfOwnKey(int table) => lua_next_of_own_key(handle, table) != 0;

    /// <summary>Sets a raw value; the key below the top is neither nil nor NaN. [-2, +0]</summary>
    internal void RawSet(int table) => lua_rawset(handle, table);

    /// <summary>Sets a raw value. [-1, +0]</summary>
    internal void RawSet(int table, long key) => lua_rawseti(handle, table, key);

    /// <summary>Sets a raw value of a key that has, or had, one. [-1, +0]</summary>
    internal void RawReplace(int table, long key) => lua_rawreplacei(handle, table, key);

    /// <summary>Sets a raw field. [-1, +0]</summary>
    internal void RawSetField(int table, ReadOnlySpan<byte> name)
    {
        var absolute = table < 0 && table > Registry ? lua_gettop(handle) + table + 1 : table;
        Push(name);
        Insert(-2);
        RawSet(absolute);
    }

    /// <summary>Pushes a raw field. [-0, +1]</summary>
    internal LuaType RawGetField(int table, ReadOnlySpan<byte> name)
    {
        var absolute = table < 0 && table > Registry ? lua_gettop(handle) + table + 1 : table;
        Push(name);
        return RawGet(absolute);
    }

    /// <summary>Pushes the metatable where there is one. [-0, +1 or +0]</summary>
    internal bool TryPushMetatable(int index) => lua_getmetatable(handle, index) != 0;

    /// <summary>Sets the metatable. [-1, +0]</summary>
    internal void SetMetatable(int index) => _ = lua_setmetatable(handle, index);

    /// <summary>Keeps the top value in the registry. [-1, +0]</summary>
    internal int Reference() => luaL_ref(handle, Registry);

    /// <summary>Pushes a kept value. [-0, +1]</summary>
    internal LuaType PushReference(int reference) => (LuaType)lua_rawgeti(handle, Registry, reference);

    /// <summary>Lets a kept value go. [-0, +0]</summary>
    internal void Release(int reference) => luaL_unref(handle, Registry, reference);

    /// <summary>Moves values to another coroutine of the state. [-count, +0]</summary>
    internal void MoveTo(LuaStack other, int count) => lua_xmove(handle, other.Handle, count);

    /// <summary>Marks an index to be closed; its value has a <c>__close</c>. The last thing that a function does. [-0, +0]</summary>
    internal void ToClose(int index) => lua_toclose(handle, index);

    /// <inheritdoc/>
    public bool Equals(LuaStack other) => handle == other.Handle;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LuaStack other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => handle.GetHashCode();

    // Floats with an integral value, and all that is no number.
    private bool TryIntegerSlowly(int index, out long value)
    {
        int isInteger = 0;
        value = lua_type(handle, index) == (int)LuaType.Number ? lua_tointegerx(handle, index, &isInteger) : 0;
        return isInteger != 0;
    }

    private bool TryNumberSlowly(int index, out double value)
    {
        var isNumber = lua_type(handle, index) == (int)LuaType.Number;
        value = isNumber ? lua_tonumberx(handle, index, null) : 0;
        return isNumber;
    }
}
