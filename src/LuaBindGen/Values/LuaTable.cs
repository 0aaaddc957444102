using System.Collections;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen;

/// <summary>A handle of a Lua table.</summary>
/// <remarks>
/// Reads and writes honour metamethods, as a script's do; an error in one is a <see cref="LuaException"/>. A metamethod that would wait cannot: it raises.
/// <inheritdoc cref="LuaReference" path="/remarks"/>
/// </remarks>
public sealed class LuaTable : LuaReference, IEnumerable<KeyValuePair<LuaValue, LuaValue>>
{
    internal LuaTable(LuaState state, int reference)
        : base(state, reference)
    {
    }

    /// <summary>The value of a key, as <c>t[key]</c>; nil where there is none.</summary>
    /// <param name="key">The key; neither nil nor NaN where it is written.</param>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="LuaException">A metamethod raised.</exception>
    /// <exception cref="ArgumentException">The key to write is nil or NaN.</exception>
    /// <exception cref="ObjectDisposedException">The handle or the state was disposed.</exception>
    public LuaValue this[LuaValue key]
    {
        get
        {
            using var entry = State.Enter();
            PushField(entry.Stack, key);
            return ValueMarshaller.Read(State, entry.Stack, entry.Stack.Top);
        }
        set
        {
            if (key.IsNil || (key.Kind == LuaValueKind.Float && double.IsNaN(key.Float)))
                throw new ArgumentException($"A table cannot have the key {key}.", nameof(key));
            using var entry = State.Enter();
            var stack = entry.Stack;
            Push(State, stack);
            // Without a metatable nothing of a script's runs: it saves the protected call.
            var isPlain = !stack.TryPushMetatable(-1);
            if (!isPlain)
            {
                stack.Pop(2);
                stack.PushReference(State.Known.Set);
                Push(State, stack);
            }
            key.Push(State, stack);
            value.Push(State, stack);
            if (isPlain)
                stack.RawSet(-3);
            else
                State.CallProtected(stack, 3, 0);
        }
    }

    /// <summary>The length, as <c>#t</c>.</summary>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="LuaException">A metamethod raised, or gave no integer.</exception>
    public long Length
    {
        get
        {
            using var entry = State.Enter();
            var stack = entry.Stack;
            stack.PushReference(State.Known.Length);
            Push(State, stack);
            State.CallProtected(stack, 1, 1);
            return stack.TryInteger(-1, out var length) ? length : throw new LuaException("The length of the table is not an integer.");
        }
    }

    /// <summary>The value of a key as <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">A type that Lua values become.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value.</returns>
    /// <exception cref="LuaConversionException">The value is something else.</exception>
    public T Get<T>(LuaValue key)
    {
        ValueConversion.ThrowIfUnknown<T>(State);
        using var entry = State.Enter();
        PushField(entry.Stack, key);
        var value = ValueMarshaller.Read(State, entry.Stack, entry.Stack.Top);
        if (ValueConversion.TryConvert<T>(value, out var result))
            return result;
        // The place is put into words only where somebody reads them.
        value.Dispose();
        return ValueConversion.Read<T>(State, entry.Stack, entry.Stack.Top, $"field '{key}'");
    }

    /// <summary>The value of a key as <typeparamref name="T"/>, where nil is the default of the type.</summary>
    /// <typeparam name="T">A type that Lua values become.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value, or the default for nil.</returns>
    /// <exception cref="LuaConversionException">The value is something else.</exception>
    public T? GetOrDefault<T>(LuaValue key) => this[key].AsOrDefault<T>();

    /// <summary>The pairs of the table itself, without metamethods, in no particular order.</summary>
    /// <returns>The pairs. The state is entered for each step; adding keys meanwhile is an error, changing or clearing them is not.</returns>
    public IEnumerator<KeyValuePair<LuaValue, LuaValue>> GetEnumerator()
    {
        var key = LuaValue.Nil;
        while (TryNext(ref key, out var value))
            yield return new(key, value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A raw value is what a metamethod could not change: it saves the protected call. [-0, +1]
    private void PushField(LuaStack stack, LuaValue key)
    {
        Push(State, stack);
        key.Push(State, stack);
        stack.PushValue(-1);
        if (stack.RawGet(-3) != LuaType.Nil || !stack.TryPushMetatable(-3))
            return;
        stack.Pop(2);
        stack.PushReference(State.Known.Get);
        stack.Insert(-3);
        State.CallProtected(stack, 2, 1);
    }

    private bool TryNext(ref LuaValue key, out LuaValue value)
    {
        using var entry = State.Enter();
        var stack = entry.Stack;
        stack.PushReference(State.Known.Next);
        Push(State, stack);
        key.Push(State, stack);
        State.CallProtected(stack, 2, 2);
        key = ValueMarshaller.Read(State, stack, stack.Top - 1);
        value = ValueMarshaller.Read(State, stack, stack.Top);
        return !key.IsNil;
    }
}
