namespace LuaBindGen.Conformance.Harness;

/// <summary>Runs that a case cancels.</summary>
internal static class Cancellable
{
    /// <summary>Starts a function of the table <c>scripts</c>, up to its first wait, with a token of its own.</summary>
    internal static (Task<long> Run, CancellationTokenSource Source) StartCancellable(CaseState state, string script)
    {
        var source = new CancellationTokenSource();
        return (state.Start<long>(script, source.Token), source);
    }

    /// <summary>Fires the token, and takes what turns that brings.</summary>
    internal static void Cancel(CaseState state, CancellationTokenSource source)
    {
        source.Cancel();
        state.Settle();
    }
}
