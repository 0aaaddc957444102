using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Writing;

/// <summary>A function of the file: one that Lua calls itself, or one that the runtime calls for a property.</summary>
/// <param name="Usage">How a script uses it.</param>
/// <param name="LuaName">What messages call it.</param>
/// <param name="GlueName">What it is called in the file.</param>
/// <param name="Warnings">The ids of warnings that its body brings.</param>
internal sealed record NativeFunction(string Usage, string LuaName, string GlueName, IReadOnlyCollection<string> Warnings)
{
    /// <summary>Writes the frame that all functions share: nothing that is thrown in it gets out of it.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="body">Writes what it does; each way through it returns.</param>
    public void Write(CodeWriter writer, Action body)
    {
        writer.Line();
        writer.Line($"// {Usage}");
        writer.Line(Names.NativeCallable);
        using (writer.Braces($"private static int {GlueName}(nint state)"))
        {
            writer.Line($"var call = new {Names.Call}(state, {Literal.OfString(LuaName)});");
            using (writer.Braces("try"))
            using (Pragma.Around(writer, Warnings))
                body();
            writer.Line(
                $$"""
                catch ({{Names.Exception}} exception)
                {
                    return call.{{Names.Fail}}(exception);
                }
                """);
        }
    }

    /// <summary>Writes the frame of a function that the runtime calls, with the call that is being made; the runtime catches what is thrown.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="body">Writes what it does; each way through it returns.</param>
    public void WriteAccessor(CodeWriter writer, Action body)
    {
        writer.Line();
        writer.Line($"// {Usage}");
        using (writer.Braces($"private static int {GlueName}(ref {Names.Call} call)"))
        using (Pragma.Around(writer, Warnings))
            body();
    }
}
