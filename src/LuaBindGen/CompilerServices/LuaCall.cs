using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen.CompilerServices;

[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct LuaCall
{
    public LuaCall(nint state, string function) => throw null!;

    public readonly LuaState State => throw null!;
    /// the token of the run, for synchronous methods
    public readonly CancellationToken RunToken => throw null!;
    /// a token of the operation's own, for asynchronous methods
    public CancellationToken OperationToken => throw null!;

    // reading; index counts stack slots from 1
    public readonly bool IsAbsent(int index) => throw null!; // none or nil
    public readonly bool TryRead(int index, out bool value) => throw null!;
    public readonly bool TryRead(int index, out int value) => throw null!;
    public readonly bool TryRead(int index, out long value) => throw null!;
    public readonly bool TryRead(int index, out double value) => throw null!;
    public readonly bool TryRead(int index, [NotNullWhen(true)] out string? value) => throw null!;
    public readonly bool TryRead(int index, [NotNullWhen(true)] out byte[]? value) => throw null!;
    public readonly bool TryRead(int index, out LuaValue value) => throw null!;   // fails only where there is no argument at all (none); nil is a value
    public readonly bool TryRead(int index, [NotNullWhen(true)] out LuaTable? value) => throw null!;
    public readonly bool TryRead(int index, [NotNullWhen(true)] out LuaFunction? value) => throw null!;
    public readonly bool TryReadObject<T>(int index, [NotNullWhen(true)] out T? value) where T : class => throw null!;

    // pushing
    public readonly void Push(bool value) => throw null!;
    public readonly void Push(long value) => throw null!;
    public readonly void Push(double value) => throw null!;
    public readonly void Push(string? value) => throw null!;
    public readonly void Push(byte[]? value) => throw null!;
    public readonly void Push(LuaValue value) => throw null!;
    public readonly void Push(LuaTable? value) => throw null!;
    public readonly void Push(LuaFunction? value) => throw null!;
    public readonly void PushObject<T>(T? value) where T : class => throw null!;

    // waiting
    public readonly bool CanWait() => throw null!;
    public int Await(Task task) => throw null!;
    public int Await(ValueTask task) => throw null!;
    public int Await<T>(Task<T> task, int results, LuaResultWriter<T> writer) => throw null!;
    public int Await<T>(ValueTask<T> task, int results, LuaResultWriter<T> writer) => throw null!;

    // failing: each returns what the function returns
    public readonly int CannotWait() => throw null!;
    public readonly int WrongArgument(int position, string name, string expected) => throw null!; // see remarks on position
    public readonly int WrongReceiver(string expected) => throw null!;
    public readonly int WrongValue(string expected) => throw null!;   // a property that is set
    public readonly int Fail(Exception exception) => throw null!;
}
