using System.Runtime.CompilerServices;
using LuaBindGen.Errors;
using LuaBindGen.Native;

namespace LuaBindGen.CompilerServices;

// Which overload a call means: the first one that takes what was passed.
public ref partial struct LuaCall
{
    /// <summary>Whether no more arguments were passed than these; nil at the end is nothing.</summary>
    /// <param name="most">How many, with the object of a method.</param>
    /// <returns>Whether it is so.</returns>
    public readonly bool Takes(int most)
    {
        for (var index = _stack.Top; index > most; index--)
            if (_stack.TypeAt(index) != LuaType.Nil)
                return false;
        return true;
    }

    /// <summary>Whether an argument was passed, be it nil.</summary>
    /// <param name="index">Its slot.</param>
    /// <returns>Whether it was.</returns>
    public readonly bool IsPassed(int index) => index <= _stack.Top;

    /// <summary>Whether an argument is of one of these kinds.</summary>
    /// <param name="index">Its slot.</param>
    /// <param name="kinds">The kinds.</param>
    /// <returns>Whether it is.</returns>
    public readonly bool Is(int index, LuaKinds kinds) => (KindAt(index) & kinds) != LuaKinds.None;

    /// <summary>Whether an argument is of one of these kinds, and where it is a number, whole and in a range.</summary>
    /// <param name="index">Its slot.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest.</param>
    /// <returns>Whether it is.</returns>
    public readonly bool Is(int index, LuaKinds kinds, long least, long most) =>
        Is(index, kinds) && (_stack.TypeAt(index) != LuaType.Number || (_stack.TryInteger(index, out var number) && number >= least && number <= most));

    /// <summary>Whether an argument is an object of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="index">Its slot.</param>
    /// <returns>Whether it is.</returns>
    public bool IsObject<T>(int index) => State.Objects.Find(_stack, index) is T;

    /// <summary>Whether an argument is an object of a type, or nil.</summary>
    /// <inheritdoc cref="IsObject{T}(int)"/>
    public bool IsObjectOrNil<T>(int index) => IsAbsent(index) || IsObject<T>(index);

    /// <summary>Whether all further arguments are of one of these kinds.</summary>
    /// <param name="index">The slot of the first.</param>
    /// <param name="kinds">The kinds.</param>
    /// <returns>Whether they are; where there is none, too.</returns>
    public readonly bool AreAll(int index, LuaKinds kinds)
    {
        for (var slot = index; slot <= _stack.Top; slot++)
            if (!Is(slot, kinds))
                return false;
        return true;
    }

    /// <summary>Whether all further arguments are of one of these kinds, and those that are numbers, whole and in a range.</summary>
    /// <param name="index">The slot of the first.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest.</param>
    /// <returns>Whether they are; where there is none, too.</returns>
    public readonly bool AreAll(int index, LuaKinds kinds, long least, long most)
    {
        for (var slot = index; slot <= _stack.Top; slot++)
            if (!Is(slot, kinds, least, most))
                return false;
        return true;
    }

    /// <summary>Whether all further arguments are objects of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="index">The slot of the first.</param>
    /// <returns>Whether they are; where there is none, too.</returns>
    public bool AreAllObjects<T>(int index)
    {
        for (var slot = index; slot <= _stack.Top; slot++)
            if (!IsObject<T>(slot))
                return false;
        return true;
    }

    /// <summary>Whether all further arguments are objects of a type, or nil.</summary>
    /// <inheritdoc cref="AreAllObjects{T}(int)"/>
    public bool AreAllObjectsOrNil<T>(int index)
    {
        for (var slot = index; slot <= _stack.Top; slot++)
            if (!IsObjectOrNil<T>(slot))
                return false;
        return true;
    }

    /// <summary>Raises that no overload takes what was passed.</summary>
    /// <param name="receivers">How many slots come before the arguments.</param>
    /// <param name="signatures">What there is.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NoOverload(int receivers, params string[] signatures) =>
        Fail(new LuaCallException($"no overload of '{_function}' takes ({Passed(receivers)}); there are: {string.Join("; ", signatures)}"));

    /// <summary>Raises that several overloads take what was passed, and that it does not say which is meant.</summary>
    /// <param name="receivers">How many slots come before the arguments.</param>
    /// <param name="signatures">Which take it.</param>
    /// <returns>What the function returns.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int SeveralOverloads(int receivers, params string[] signatures) =>
        Fail(new LuaCallException($"more than one overload of '{_function}' takes ({Passed(receivers)}): {string.Join("; ", signatures)}"));

    private string Passed(int receivers)
    {
        const int Most = 20;
        var passed = new List<string>();
        for (var index = receivers + 1; index <= Math.Min(_stack.Top, Most); index++)
            passed.Add(ArgumentDescription.Of(State, _stack, index));
        if (_stack.Top > Most)
            passed.Add("...");
        return string.Join(", ", passed);
    }

    private readonly LuaKinds KindAt(int index) => _stack.TypeAt(index) switch
    {
        LuaType.None or LuaType.Nil => LuaKinds.Nil,
        LuaType.Boolean => LuaKinds.Boolean,
        LuaType.Number => _stack.IsInteger(index) ? LuaKinds.Integer : LuaKinds.Float,
        LuaType.String => LuaKinds.String,
        LuaType.Table => LuaKinds.Table,
        LuaType.Function => LuaKinds.Function,
        LuaType.Thread => LuaKinds.Thread,
        _ => LuaKinds.Object,
    };
}
