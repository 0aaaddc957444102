using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

/// <summary>The codec of what is a table in Lua, a copy each time it crosses.</summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <remarks>A table is read raw: no metamethod runs below a managed frame. An object of C# that is a <typeparamref name="T"/> itself is taken as it is.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LuaTableCodec<T> : LuaCodec<T>
{
    /// <inheritdoc/>
    public override string Expected => "table";

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The stack of the coroutine is full.</exception>
    public sealed override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out T value)
    {
        var stack = call.Stack;
        value = default;
        if (stack.TypeAt(index) != LuaType.Table)
        {
            if (call.State.Objects.Find(stack, index) is not T own)
                return false;
            value = own;
            return true;
        }

        if (!call.TryTakeTable(index) || !call.TryEnterTable())
            return false;
        var top = stack.Top;
        var read = TryReadTable(ref call, index, out value);
        stack.SetTop(top);
        call.LeaveTable();
        return read;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It is nested too deep, or contains itself.</exception>
    /// <exception cref="InsufficientExecutionStackException">The stack of the coroutine is full.</exception>
    public sealed override void Push(ref LuaCall call, T value)
    {
        if (IsNothing(value))
        {
            call.Stack.PushNil();
            return;
        }

        if (!call.TryEnterTable())
            throw new InvalidOperationException($"The result is {LuaCall.TooDeep}.");
        PushTable(ref call, value);
        call.LeaveTable();
    }

    /// <summary>Reads a table. What it leaves on the stack is dropped.</summary>
    /// <param name="call">The call that it is read for.</param>
    /// <param name="table">Its slot.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one; where not, what was wrong is noted.</returns>
    protected abstract bool TryReadTable(ref LuaCall call, int table, [MaybeNullWhen(false)] out T value);

    /// <summary>Pushes a table.</summary>
    /// <param name="call">The call to push to.</param>
    /// <param name="value">The value, which is not null.</param>
    protected abstract void PushTable(ref LuaCall call, T value);

    /// <summary>Whether a value is nil in Lua.</summary>
    private protected virtual bool IsNothing(T value) => value is null;
}
