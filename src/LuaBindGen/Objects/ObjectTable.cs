using LuaBindGen.Errors;
using LuaBindGen.Native;
using LuaBindGen.Streams;

namespace LuaBindGen.Objects;

/// <summary>The managed objects that scripts of a state hold, by slot. A slot lives as long as its userdata.</summary>
internal sealed class ObjectTable(LuaState state)
{
    private readonly Stack<int> _free = new();
    private readonly Stack<Loop> _forgotten = new();
    private (object? Value, ExportedType? View)[] _slots = new (object?, ExportedType?)[16];
    private int _used;

    /// <summary>How many objects are held.</summary>
    internal int Count { get; private set; }

    /// <summary>The objects that are held, exported ones and errors.</summary>
    internal IEnumerable<object> Held => _slots.Select(static slot => slot.Value).OfType<object>();

    /// <summary>The object that the value at an index stands for; null for any other value. [-0, +0]</summary>
    internal object? Find(LuaStack stack, int index)
    {
        var slot = HostBlock.SlotAt(stack, index);
        return slot < 0 ? null : _slots[slot].Value;
    }

    /// <summary>The view of the exported object at an index; null for any other value. [-0, +0]</summary>
    internal ExportedType? FindView(LuaStack stack, int index)
    {
        var slot = HostBlock.SlotAt(stack, index);
        return slot < 0 ? null : _slots[slot].View;
    }

    /// <summary>Pushes an object under a view: the same userdata for the same object, as long as a script holds it. [-0, +1]</summary>
    internal void Push(LuaStack stack, object value, ExportedType view)
    {
        if (view.Slots.TryGetValue(value, out var known))
        {
            stack.PushReference(state.Known.Userdata);
            var found = stack.RawGet(-1, known) == LuaType.Userdata;
            stack.Remove(-2);
            if (found)
                return;
            // Collected, though its __gc has yet to come: that one frees the old slot.
            stack.Pop();
        }

        var slot = PushNew(stack, value, view);
        view.Slots[value] = slot;
        stack.PushReference(state.Known.Userdata);
        stack.PushValue(-2);
        stack.RawSet(-2, slot);
        stack.Pop();
    }

    /// <summary>Pushes a struct under a view: a new userdata with a copy of its own. [-0, +1]</summary>
    internal void PushStruct(LuaStack stack, object boxed, ExportedType view) => PushNew(stack, boxed, view);

    /// <summary>Pushes a new error object. [-0, +1]</summary>
    internal void PushError(LuaStack stack, HostError error)
    {
        HostBlock.Push(stack, Allocate(error, view: null));
        stack.PushReference(state.Known.ErrorMetatable);
        stack.SetMetatable(-2);
    }

    /// <summary>Pushes a loop over an object. [-0, +1]</summary>
    internal void PushLoop(LuaStack stack, Loop loop)
    {
        HostBlock.Push(stack, Allocate(loop, view: null));
        stack.PushReference(state.Known.LoopMetatable);
        stack.SetMetatable(-2);
    }

    /// <summary>Pushes what holds a delegate, or what is called like one, for the function that calls it. [-0, +1]</summary>
    /// <returns>Its slot.</returns>
    internal int PushDelegate(LuaStack stack, object value)
    {
        var slot = Allocate(value, view: null);
        HostBlock.Push(stack, slot);
        stack.PushReference(state.Known.DelegateMetatable);
        stack.SetMetatable(-2);
        return slot;
    }

    /// <summary>Whether loops that nobody ended were collected since.</summary>
    internal bool HasForgottenLoops => _forgotten.Count > 0;

    /// <summary>Ends the loops that were collected before their end.</summary>
    internal void EndForgottenLoops()
    {
        while (_forgotten.TryPop(out var loop))
        {
            try
            {
                loop.Dispose();
            }
            catch (Exception)
            {
                // Nobody is left who could be told.
            }
        }
    }

    /// <summary>A userdata was collected. [-0, +0]</summary>
    internal void Collect(LuaStack stack, int index)
    {
        var slot = HostBlock.Clear(stack, index);
        if (slot < 0)
            return;
        var (value, view) = _slots[slot];
        if (view is not null && value is not null && view.Slots.TryGetValue(value, out var current) && current == slot)
            _ = view.Slots.Remove(value);
        // That runs code of the host's: not in the middle of a collection.
        if (value is Loop { HasEnded: false } loop)
            _forgotten.Push(loop);
        else if (value is LuaStream { HasEnded: false } stream)
            state.Streams.Forget(stream);
        if (view is null && value is not null)
            state.Delegates.Forget(value, slot);
        _slots[slot] = default;
        _free.Push(slot);
        Count--;
    }

    private int PushNew(LuaStack stack, object value, ExportedType view)
    {
        var slot = Allocate(value, view);
        HostBlock.Push(stack, slot);
        stack.PushReference(view.Metatable);
        stack.SetMetatable(-2);
        return slot;
    }

    private int Allocate(object value, ExportedType? view)
    {
        if (!_free.TryPop(out var slot))
        {
            if (_used == _slots.Length)
                Array.Resize(ref _slots, _used * 2);
            slot = _used++;
        }
        _slots[slot] = (value, view);
        Count++;
        return slot;
    }
}
