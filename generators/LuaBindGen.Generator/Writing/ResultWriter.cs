using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the call of the C# member and what becomes of its result.</summary>
internal static class ResultWriter
{
    public static void Write(CodeWriter writer, ResultModel result, string invocation)
    {
        if (result.IsAsync)
            WriteAsync(writer, result, invocation);
        else
            WriteSync(writer, result, invocation);
    }

    /// <summary>Writes the making of an object, what is done to it before anybody sees it, and its push.</summary>
    public static void WriteObject(CodeWriter writer, ResultModel result, string creation, Action completion)
    {
        writer.Line($"var result = {creation};");
        completion();
        writer.Line($"{Pushes(result, "call", "result").Single()};");
        writer.Line("return 1;");
    }

    private static void WriteSync(CodeWriter writer, ResultModel result, string invocation)
    {
        if (result.Values.Count == 0)
        {
            writer.Line($"{invocation};");
        }
        else
        {
            writer.Line($"var result = {invocation};");
            foreach (var push in Pushes(result, "call", "result"))
                writer.Line($"{push};");
        }

        writer.Line($"return {result.Values.Count};");
    }

    private static void WriteAsync(CodeWriter writer, ResultModel result, string invocation)
    {
        writer.Line($"var task = {invocation};");
        if (result.Values.Count == 0)
        {
            writer.Line($"return call.{Names.Await}(task);");
            return;
        }

        // A task that is ready costs what a synchronous method costs: no delegate, no operation.
        using (writer.Braces("if (task is { IsCompletedSuccessfully: true })"))
        {
            writer.Line("var result = task.Result;");
            foreach (var push in Pushes(result, "call", "result"))
                writer.Line($"{push};");
            writer.Line($"return {result.Values.Count};");
        }

        var lambda = $"static (ref {Names.Call} results, {result.CSharpType} value) =>";
        if (!result.IsTuple)
        {
            writer.Line($"return call.{Names.Await}(task, 1, {lambda} {Pushes(result, "results", "value").Single()});");
            return;
        }

        writer.Line($"return call.{Names.Await}(task, {result.Values.Count}, {lambda}");
        writer.Line("{");
        foreach (var push in Pushes(result, "results", "value"))
            writer.Line($"    {push};");
        writer.Line("});");
    }

    /// <summary>The expression that pushes a value.</summary>
    public static string Push(ValueModel value, string call, string expression) =>
        value.TakesCodec
            ? $"{call}.{value.Writer}({CodecWriter.Reference(value.Codec!)}, {expression}{value.Conversion})"
            : $"{call}.{value.Writer}({(value.Enum is null ? expression : EnumWriter.ToInteger(value, expression))})";

    private static IEnumerable<string> Pushes(ResultModel result, string call, string value) =>
        result.Values.Select((element, index) => Push(element, call, result.IsTuple ? $"{value}.Item{index + 1}" : value));
}
