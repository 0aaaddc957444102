using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the functions that make tasks of what can be awaited though it is none. One that is ready costs nothing.</summary>
internal static class AwaiterWriter
{
    private const string Holder = "Awaiters";
    private const string Task = "global::System.Threading.Tasks.ValueTask";

    public static void Write(CodeWriter writer, TypeModel type)
    {
        var functions = type.Functions.Concat(type.Metamethods).SelectMany(group => group.Overloads).Select(overload => overload.Function)
            .Concat(type.MethodProperties.SelectMany(property => new[] { property.Getter, property.Setter }).OfType<FunctionModel>())
            .Concat(type.Codecs.Select(codec => codec.Delegate?.Function).OfType<FunctionModel>())
            .Where(function => function.Result.Awaiter is not null)
            .ToList();
        if (functions.Count == 0)
            return;

        writer.Line();
        using (writer.Braces($"private static class {Holder}"))
        {
            foreach (var same in functions.GroupBy(function => function.Result.Awaiter!))
            {
                using (Pragma.Around(writer, [.. same.SelectMany(function => function.Warnings).Distinct(StringComparer.Ordinal)]))
                    writer.Line($"public static async {Task}{(same.Key.ResultType.Length == 0 ? "" : $"<{same.Key.ResultType}>")} {same.Key.Name}({same.Key.CSharpType} awaitable) => await awaitable;");
            }
        }
    }

    /// <summary>A call, as a task.</summary>
    public static string Awaited(ResultModel result, string invocation) => result.Awaiter is { } awaiter ? $"{Holder}.{awaiter.Name}({invocation})" : invocation;
}
