using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the frame that all functions share: nothing that is thrown in it gets out of it.</summary>
internal static class NativeFunction
{
    /// <param name="writer">What is written to.</param>
    /// <param name="comment">How a script uses the function.</param>
    /// <param name="luaName">What messages call it.</param>
    /// <param name="glueName">What it is called in the file.</param>
    /// <param name="body">Writes what it does; each way through it returns.</param>
    public static void Write(CodeWriter writer, string comment, string luaName, string glueName, Action body)
    {
        writer.Line();
        writer.Line($"// {comment}");
        writer.Line(Names.NativeCallable);
        using (writer.Braces($"private static int {glueName}(nint state)"))
        {
            writer.Line($"var call = new {Names.Call}(state, {Literal.OfString(luaName)});");
            using (writer.Braces("try"))
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
}
