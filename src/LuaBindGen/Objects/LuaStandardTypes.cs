using LuaBindGen.Native;

namespace LuaBindGen;

/// <summary>Types of the platform that the library exports by itself. A state has those that it was given: <c>lua.Register(LuaStandardTypes.CancellationTokenSource)</c>.</summary>
public static class LuaStandardTypes
{
    /// <summary><see cref="System.Threading.CancellationTokenSource"/>: what a script cancels its own calls by.</summary>
    /// <remarks>
    /// <c>CancellationTokenSource.new()</c>, <c>source:cancel()</c>, <c>source:cancel_after(seconds)</c> by the clock of the state, and <c>source.is_cancellation_requested</c>. An exported async method that has a
    /// <see cref="CancellationToken"/> takes one behind its arguments. A call that is cancelled so raises an error; the run goes on.
    /// </remarks>
    public static LuaExportedType CancellationTokenSource => CancellationFunctions.Export;
}
