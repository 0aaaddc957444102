namespace LuaBindGen.Pooling;

/// <summary>Results that outlive the use of a state.</summary>
internal static class Detached
{
    /// <summary>The result, or an exception where it lives in the state.</summary>
    /// <exception cref="LuaConversionException">It is a handle, or holds one. It is disposed.</exception>
    internal static T Check<T>(T result)
    {
        var isHandle = result switch
        {
            LuaReference => true,
            LuaValue value => value.Reference is LuaReference,
            LuaResults results => results.Any(static value => value.Reference is LuaReference),
            _ => false,
        };
        if (!isHandle)
            return result;
        ((IDisposable)result!).Dispose();
        throw new LuaConversionException(
            "The result lives in a state that goes back to its pool, as tables and functions do. Return a number, a text or an object, or work with it in UseAsync.");
    }
}
