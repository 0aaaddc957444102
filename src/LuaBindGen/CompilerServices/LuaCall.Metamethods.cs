using System.Runtime.CompilerServices;
using LuaBindGen.Errors;
using LuaBindGen.Native;
using LuaBindGen.Objects;

namespace LuaBindGen.CompilerServices;

// Metamethods: Lua calls them with their operands, in the order in which the script writes them.
public ref partial struct LuaCall
{
    /// <summary>Does what the type of the other operand does where that knows this one; raises that an operand is wrong where it does not.</summary>
    /// <remarks>Lua asks the first operand's type only, C# both: <c>meter + second</c> may be an operator of either.</remarks>
    /// <param name="position">The position of the operand, from 1.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="expected">What was expected.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int WrongOperand(int position, string name, string expected) =>
        TryOther(out var results) ? results : WrongArgument(position, name, expected);

    /// <summary>The same where the type has several operators, and none takes these operands.</summary>
    /// <param name="signatures">What there is.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NoOperator(params string[] signatures) => TryOther(out var results) ? results : NoOverload(0, signatures);

    /// <summary>The same for <c>==</c>: what no operator compares is not equal.</summary>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Unequal()
    {
        if (TryOther(out var results))
            return results;
        Push(false);
        return 1;
    }

    /// <summary>Answers for a key that no indexer takes: nil for a text, as for every member that does not exist; an error for all else, and where it is set.</summary>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NoItem()
    {
        if (_stack.Top <= 2 && _stack.TypeAt(2) == LuaType.String)
        {
            _stack.PushNil();
            return 1;
        }

        return Fail(new LuaCallException($"'{_function}{ArgumentDescription.OfPlace(State, _stack, 2)}' does not exist"));
    }

    /// <summary>Raises that an item was set to something wrong.</summary>
    /// <param name="expected">What was expected.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int WrongItem(string expected)
    {
        var item = _function + ArgumentDescription.OfPlace(State, _stack, 2);
        return Fail(new LuaCallException($"bad value for '{item}' ({Wrong(item, expected, 3)})"));
    }

    /// <summary>Begins a loop with the indices of the elements, from 0 as in C#.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="source">The elements; disposed of when the loop ends.</param>
    /// <param name="writer">Pushes an element.</param>
    /// <returns>What the function returns.</returns>
    public int Enumerate<T>(IEnumerator<T> source, LuaResultWriter<T> writer) => BeginLoop(new Loop<T>(source, writer, isKeyed: false));

    /// <summary>Begins a loop over keys and their values.</summary>
    /// <typeparam name="T">The pairs.</typeparam>
    /// <param name="source">The pairs; disposed of when the loop ends.</param>
    /// <param name="writer">Pushes a key and its value.</param>
    /// <returns>What the function returns.</returns>
    public int EnumeratePairs<T>(IEnumerator<T> source, LuaResultWriter<T> writer) => BeginLoop(new Loop<T>(source, writer, isKeyed: true));

    // What a generic 'for' takes: the iterator, its state, the first key, and what is closed when the loop ends.
    private int BeginLoop(Loop loop)
    {
        _stack.PushFunction(SharedMetamethods.Step);
        State.Objects.PushLoop(_stack, loop);
        _stack.PushNil();
        _stack.PushValue(-2);
        return 4;
    }

    // A metamethod is told from that of the other type by its name, in which the type stands.
    private bool TryOther(out int results)
    {
        var name = OwnName;
        if (State.Objects.FindView(_stack, 2) is { } other && $"{other.Export.Name}.{name}" != _function)
        {
            foreach (var (metamethod, function) in other.Metamethods)
            {
                if (metamethod != name)
                    continue;
                results = NativeFunctions.Call(function, _stack);
                return true;
            }
        }

        results = 0;
        return false;
    }
}
