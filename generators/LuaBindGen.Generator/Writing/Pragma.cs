namespace LuaBindGen.Generator.Writing;

/// <summary>Silences warnings that the author of the exported member wrote for other C# code, just where it is used.</summary>
internal static class Pragma
{
    /// <summary>Silences these ids until it is disposed of; writes nothing where there are none.</summary>
    public static Scope Around(CodeWriter writer, IReadOnlyCollection<string> ids)
    {
        if (ids.Count > 0)
            writer.Directive($"#pragma warning disable {string.Join(", ", ids)} // Marked for C# code that uses it; scripts may.");
        return new Scope(writer, ids);
    }

    /// <summary>The lines in which the warnings are silent.</summary>
    internal readonly struct Scope(CodeWriter writer, IReadOnlyCollection<string> ids) : IDisposable
    {
        public void Dispose()
        {
            if (ids.Count > 0)
                writer.Directive($"#pragma warning restore {string.Join(", ", ids)}");
        }
    }
}
