using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the call of the C# member and what becomes of its result.</summary>
internal static class ResultWriter
{
    // The stream, two places that a generic 'for' does without, and what it closes.
    private const int StreamValues = 4;

    public static void Write(CodeWriter writer, FunctionModel function, string invocation)
    {
        if (function.Result.IsAsync)
            WriteAsync(writer, function.Result, AwaiterWriter.Awaited(function.Result, invocation));
        else
            WriteSync(writer, function, invocation);
    }

    /// <summary>Writes the making of an object, what is done to it before anybody sees it, and its push.</summary>
    public static void WriteObject(CodeWriter writer, FunctionModel function, string creation, Action completion)
    {
        writer.Line($"var result = {creation};");
        completion();
        WritePushes(writer, function);
    }

    private static void WriteSync(CodeWriter writer, FunctionModel function, string invocation)
    {
        writer.Line(function.Result.Values.Count == 0 ? $"{invocation};" : $"var result = {invocation};");
        WritePushes(writer, function);
    }

    // What the member returns, and behind it what it sets parameters to, in their order.
    private static void WritePushes(CodeWriter writer, FunctionModel function)
    {
        if (function.Result.HasError)
            writer.Line($"if (call.{Names.PushError}(result.{ErrorOf(function.Result)}, 2)) return 2;");
        var pushes = Pushes(function.Result, "call", "result")
            .Take(function.Result.Values.Count - (function.Result.HasError ? 1 : 0))
            .Concat(function.Parameters.Where(parameter => parameter.IsResult).Select(parameter => Push(parameter.Value!, "call", parameter.Local)))
            .ToList();
        foreach (var push in pushes)
            writer.Line($"{push};");
        writer.Line($"return {pushes.Count + (function.Result.IsStream ? StreamValues - 1 : 0)};");
    }

    private static void WriteAsync(CodeWriter writer, ResultModel result, string invocation)
    {
        writer.Line($"var task = {invocation};");
        if (result.HasError)
        {
            WriteAsyncWithError(writer, result);
            return;
        }

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
            writer.Line($"return {(result.IsStream ? StreamValues : result.Values.Count)};");
        }

        var lambda = $"static (ref {Names.Call} results, {result.CSharpType} value) =>";
        if (!result.IsTuple)
        {
            writer.Line($"return call.{Names.Await}(task, {(result.IsStream ? StreamValues : 1)}, {lambda} {Pushes(result, "results", "value").Single()});");
            return;
        }

        writer.Line($"return call.{Names.Await}(task, {result.Values.Count}, {lambda}");
        writer.Line("{");
        foreach (var push in Pushes(result, "results", "value"))
            writer.Line($"    {push};");
        writer.Line("});");
    }

    // How many results there are is said before it waits. So that no script finds one more where the task was ready, both ways are one. A value alone has its
    // error behind it, which is nil.
    private static void WriteAsyncWithError(CodeWriter writer, ResultModel result)
    {
        var count = Math.Max(result.Values.Count - 1, 2);
        writer.Line($"return call.{Names.Await}(task, {count}, static (ref {Names.Call} results, {result.CSharpType} value) =>");
        writer.Line("{");
        writer.Line($"    if (results.{Names.PushError}(value.{ErrorOf(result)}, {count})) return;");
        foreach (var push in Pushes(result, "results", "value").Take(count))
            writer.Line($"    {push};");
        writer.Line("});");
    }

    private static string ErrorOf(ResultModel result) => $"Item{result.Values.Count}";

    /// <summary>The expression that pushes a value.</summary>
    public static string Push(ValueModel value, string call, string expression) =>
        value.TakesCodec
            ? $"{call}.{value.Writer}({CodecWriter.Reference(value.Codec!)}, {expression}{value.Conversion})"
            : $"{call}.{value.Writer}({(value.Enum is null ? expression : EnumWriter.ToInteger(value, expression))})";

    private static IEnumerable<string> Pushes(ResultModel result, string call, string value) =>
        result.IsStream
            ? [$"{call}.{Names.PushStream}({CodecWriter.Reference(result.Values[0].Codec!)}, {value})"]
            : result.Values.Select((element, index) => Push(element, call, result.IsTuple ? $"{value}.Item{index + 1}" : value));
}
