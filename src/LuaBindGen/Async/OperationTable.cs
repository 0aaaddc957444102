using LuaBindGen.Native;

namespace LuaBindGen.Async;

/// <summary>The operations of a state, live and pooled, and the awaiters that stand for them in Lua.</summary>
/// <remarks>
/// An operation and its awaiter, a table <c>{ index }</c> whose metatable holds <c>__close</c>, stay together while they are pooled. After an early end
/// the awaiter may still lie on the stack of a coroutine: its index is free again when Lua has collected it, not before.
/// </remarks>
internal sealed class OperationTable(LuaState state)
{
    /// <summary>Where an awaiter stands (see <c>coroutine.lua</c>).</summary>
    private const long Idle = 0;
    private const long Waiting = 2;

    private readonly List<Operation?> _operations = [null];
    private readonly Stack<int> _free = new();
    private readonly List<int> _collected = [];
    private object?[] _pools = new object?[8];

    /// <summary>How many operations are live: begun, and neither taken nor ended early.</summary>
    internal int Live { get; set; }

    /// <summary>How many operations have begun.</summary>
    internal long Count { get; set; }

    /// <summary>The idle operations with results of a type.</summary>
    internal Stack<Operation<T>> Pool<T>()
    {
        var index = TypeIndex<T>.Value;
        if (index >= _pools.Length)
            Array.Resize(ref _pools, Math.Max(index + 1, _pools.Length * 2));
        return (Stack<Operation<T>>)(_pools[index] ??= new Stack<Operation<T>>());
    }

    /// <summary>An operation that is ready to begin; its awaiter exists. [-0, +0]</summary>
    internal Operation<T> Rent<T>(LuaStack stack)
    {
        if (Pool<T>().TryPop(out var pooled))
            return pooled;
        var operation = new Operation<T>(state);
        var index = _free.TryPop(out var free) ? free : _operations.Count;
        if (index == _operations.Count)
            _operations.Add(null);
        operation.Index = index;

        stack.PushReference(state.Known.Phases);
        stack.Push(Idle);
        stack.RawSet(-2, index);
        stack.PushReference(state.Known.IdleAwaiters);
        stack.PushNewTable(array: 1);
        stack.Push((long)index);
        stack.RawSet(-2, 1);
        stack.PushReference(state.Known.AwaiterMetatable);
        stack.SetMetatable(-2);
        operation.Awaiter = stack.PointerAt(-1);
        _operations[index] = operation;
        stack.PushReference(state.Known.Awaiters);
        stack.PushValue(-2);
        stack.RawSet(-2, index);
        stack.Pop();
        stack.RawSet(-2, index);
        stack.Pop(2);
        return operation;
    }

    /// <summary>Moves the awaiter out of the idle ones onto the stack: from here on only the coroutine holds it. [-0, +1]</summary>
    internal void PushAwaiter(LuaStack stack, Operation operation)
    {
        stack.PushReference(state.Known.IdleAwaiters);
        stack.RawGet(-1, operation.Index);
        stack.PushNil();
        stack.RawReplace(-3, operation.Index);
        stack.Remove(-2);
    }

    /// <summary>The operation whose awaiter is at an index; null where it has ended, or the value is no awaiter. [-0, +0]</summary>
    internal Operation? Find(LuaStack stack, int index) => FindByNumber(stack, index, AwaiterIndex(stack, index));

    /// <summary>The same where the number of the operation stands at an index too.</summary>
    internal Operation? FindNumbered(LuaStack stack, int index, int numberIndex) =>
        FindByNumber(stack, index, stack.TryInteger(numberIndex, out var number) ? number : 0);

    /// <summary>Whether the operation has its place in the table still.</summary>
    internal bool Holds(Operation operation) => _operations[operation.Index] == operation;

    /// <summary>Whether the awaiter of an operation has not begun to wait, or has ended its wait. [-0, +0]</summary>
    internal bool IsIdle(LuaStack stack, Operation operation) => Phase(stack, operation) == Idle;

    /// <summary>Whether the awaiter of an operation waits under its guard. [-0, +0]</summary>
    internal bool IsWaiting(LuaStack stack, Operation operation) => Phase(stack, operation) == Waiting;

    /// <summary>Puts back an operation whose awaiter has left the stack. [-0, +0]</summary>
    internal void Return(LuaStack stack, Operation operation)
    {
        // Its awaiter is reachable only weakly now: take it from the table of all awaiters, if Lua has not collected it yet.
        stack.PushReference(state.Known.IdleAwaiters);
        stack.PushReference(state.Known.Awaiters);
        var alive = stack.RawGet(-1, operation.Index) == LuaType.Table;
        if (alive)
            stack.RawReplace(-3, operation.Index);
        stack.Pop(alive ? 2 : 3);
        if (alive)
            operation.Recycle();
        else
            Forget(operation);
    }

    /// <summary>Lets go of an idle awaiter for good. [-0, +0]</summary>
    internal void Discard(LuaStack stack, Operation operation)
    {
        stack.PushReference(state.Known.IdleAwaiters);
        stack.PushNil();
        stack.RawSet(-2, operation.Index);
        stack.Pop();
    }

    /// <summary>Lets go of an operation; its index is free when its awaiter is collected.</summary>
    internal void Forget(Operation operation)
    {
        if (Holds(operation))
            _operations[operation.Index] = null;
    }

    /// <summary>An awaiter was collected: called by Lua in the middle of anything, so it only takes note.</summary>
    internal void NoteCollected(LuaStack stack, int index)
    {
        var number = AwaiterIndex(stack, index);
        if (number > 0)
            _collected.Add(number);
    }

    /// <summary>Whether an awaiter was collected since.</summary>
    internal bool HasCollected => _collected.Count > 0;

    /// <summary>Ends what collected coroutines were waiting for, and frees the indices.</summary>
    internal void Settle()
    {
        while (_collected.Count > 0)
        {
            var index = _collected[^1];
            _collected.RemoveAt(_collected.Count - 1);
            var operation = _operations[index];
            if (operation is not null)
            {
                operation.EndEarly();
                Forget(operation);
            }
            _free.Push(index);
        }
    }

    private Operation? FindByNumber(LuaStack stack, int index, long number)
    {
        var operation = number > 0 && number < _operations.Count ? _operations[(int)number] : null;
        return operation is not null && operation.Awaiter == stack.PointerAt(index) ? operation : null;
    }

    private long Phase(LuaStack stack, Operation operation)
    {
        stack.PushReference(state.Known.Phases);
        stack.RawGet(-1, operation.Index);
        _ = stack.TryInteger(-1, out var phase);
        stack.Pop(2);
        return phase;
    }

    private static int AwaiterIndex(LuaStack stack, int index)
    {
        if (stack.TypeAt(index) != LuaType.Table)
            return 0;
        stack.RawGet(index, 1);
        var found = stack.TryInteger(-1, out var number) && number is > 0 and <= int.MaxValue;
        stack.Pop();
        return found ? (int)number : 0;
    }
}
