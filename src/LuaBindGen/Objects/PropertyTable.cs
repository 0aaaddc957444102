using LuaBindGen.Native;

namespace LuaBindGen.Objects;

/// <summary>The properties of a type in one state, by the address of their name: Lua keeps each short string once.</summary>
/// <remarks>A table of our own, open to the next slot: half a dictionary's price, and this look-up is a good part of reading a property.</remarks>
internal sealed class PropertyTable
{
    // Longer strings are not kept once (LUAI_MAXSHORTLEN); they are compared.
    private const int LongestShort = 40;

    private readonly (nint Key, Property? Property)[] _slots;
    private readonly Dictionary<string, Property> _long = [];
    private readonly int _mask;

    /// <summary>Makes it, and leaves a table on the stack that keeps the names where they are. [-0, +1]</summary>
    internal PropertyTable(LuaStack stack, IReadOnlyList<(string Name, nint Getter, nint Setter)> properties, string type)
    {
        var size = 2;
        while (size < properties.Count * 2)
            size *= 2;
        _slots = new (nint, Property?)[size];
        _mask = size - 1;
        stack.PushNewTable(array: properties.Count);
        for (var i = 0; i < properties.Count; i++)
        {
            var (name, getter, setter) = properties[i];
            var property = new Property($"{type}.{name}", getter, setter);
            stack.Push(System.Text.Encoding.UTF8.GetBytes(name));
            if (stack.Bytes(-1).Length > LongestShort)
                _long[name] = property;
            else
                Add(stack.PointerAt(-1), property);
            stack.RawSet(-2, i + 1);
        }
    }

    /// <summary>The property of the name at an index, or null. [-0, +0]</summary>
    internal Property? Find(LuaStack stack, int index)
    {
        var key = stack.PointerAt(index);
        for (var i = Slot(key); ; i = (i + 1) & _mask)
        {
            ref var slot = ref _slots[i];
            if (slot.Key == key)
                return slot.Property;
            if (slot.Key == 0)
                return _long.Count == 0 ? null : FindLong(stack, index);
        }
    }

    private void Add(nint key, Property property)
    {
        var i = Slot(key);
        while (_slots[i].Key != 0)
            i = (i + 1) & _mask;
        _slots[i] = (key, property);
    }

    private Property? FindLong(LuaStack stack, int index)
    {
        var bytes = stack.Bytes(index);
        return bytes.Length > LongestShort ? _long.GetValueOrDefault(System.Text.Encoding.UTF8.GetString(bytes)) : null;
    }

    // Addresses of strings are multiples of 8, and strings of the same length come one after the other.
    private int Slot(nint key) => (int)((uint)(key >> 3) * 2654435769u >> 16) & _mask;
}
