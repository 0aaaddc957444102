using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the classes that bind delegates: functions of Lua that C# calls, and functions that call those of C#.</summary>
internal static class CallbackWriter
{
    private const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public static void Write(CodeWriter writer, IEnumerable<CodecModel> codecs)
    {
        var delegates = codecs.Select(codec => codec.Delegate).OfType<DelegateModel>().ToList();
        if (delegates.Count == 0)
            return;

        writer.Line();
        using (writer.Braces($"private static class {CodecModel.CallbackHolder}"))
        {
            for (var index = 0; index < delegates.Count; index++)
            {
                if (index > 0)
                    writer.Line();
                using (Pragma.Around(writer, delegates[index].Function.Warnings))
                    WriteOne(writer, delegates[index]);
            }
        }
    }

    private static void WriteOne(CodeWriter writer, DelegateModel model)
    {
        var (name, isProgress) = (model.ClassName, model.Kind == DelegateKind.Progress);
        writer.Line($"// {model.DisplayName}: a function.");
        using (writer.Braces($"public sealed class {name} : {Names.Callback}{(isProgress ? ", " + model.Reference : "")}"))
        {
            writer.Line(
                $"""
                public static readonly unsafe {Names.Codec}<{model.Reference}> Codec =
                    {Names.Codecs}.{Names.Delegate}<{model.Reference}>(static function => new {name}(function){(isProgress ? "" : ".Invoke")}, &{model.Function.GlueName});

                private {name}({Names.LuaFunction} function)
                    : base(function, {Literal.OfString(model.DisplayName)})
                """);
            writer.Line("{");
            writer.Line("}");
            writer.Line();
            writer.Line("// C# calls the function of Lua.");
            var parameters = string.Join(", ", model.ParameterTypes.Zip(model.Function.Parameters, (type, parameter) => $"{type} {parameter.Local}"));
            writer.Line($"public {model.ReturnType} {(isProgress ? "Report" : "Invoke")}({parameters}) =>");
            writer.Line($"    {Invocation(model)};");
            WriteFunction(writer, model);
        }
    }

    private static string Invocation(DelegateModel model)
    {
        var passed = model.Function.Parameters.Select((parameter, index) => (Parameter: parameter, Type: model.ParameterTypes.ElementAt(index))).Where(pair => pair.Parameter.IsPassed).ToList();
        var arguments = passed.Count switch
        {
            0 => "false",
            1 => passed[0].Parameter.Local,
            _ => $"({string.Join(", ", passed.Select(pair => pair.Parameter.Local))})",
        };
        var type = passed.Count == 1 ? passed[0].Type : $"({string.Join(", ", passed.Select(pair => pair.Type))})";
        var pushes = passed.Select((pair, index) => ResultWriter.Push(pair.Parameter.Value!, "call", passed.Count == 1 ? "arguments" : $"arguments.Item{index + 1}")).ToList();
        var writer = pushes.Count switch
        {
            0 => Names.NoArguments,
            1 => $"static (ref {Names.Call} call, {type} arguments) => {pushes[0]}",
            _ => $"static (ref {Names.Call} call, {type} arguments) =>\n    {{\n{string.Concat(pushes.Select(push => $"        {push};\n"))}    }}",
        };
        var token = model.Function.Parameters.FirstOrDefault(parameter => parameter.Source == ParameterSource.CancellationToken)?.Local ?? "default";
        var reader = Reader(model);
        var handed = string.Join(",\n    ", new[] { arguments, writer, reader, model.Function.Result.IsAsync ? token : null }.OfType<string>());
        var method = model.Kind == DelegateKind.Progress ? Names.PostAlways
            : model.Function.Result.IsAsync ? Names.CallAsync
            : reader is null ? Names.Post
            : Names.CallNow;
        var call = passed.Count == 0 && handed.Count(letter => letter == '\n') == 1
            ? $"base.{method}({handed.Replace("\n    ", " ")})"
            : $"base.{method}(\n    {handed})".Replace("\n", "\n    ");
        return model.Kind != DelegateKind.ValueTask ? call
            : $"new {ValueTask}{(reader is null ? "" : $"<{model.Function.Result.CSharpType}>")}({call})";
    }

    private static string? Reader(DelegateModel model)
    {
        if (model.Results.Count == 0)
            return null;
        var results = model.Results.Select((codec, index) => model.Results.Count == 1
            ? $"call.{Names.Result}(first, {CodecWriter.Reference(codec)})"
            : $"call.{Names.Result}(first{(index == 0 ? "" : " + " + index)}, {CodecWriter.Reference(codec)}, \"result {index + 1}\")").ToList();
        return $"static (ref {Names.Call} call, int first) => {(results.Count == 1 && !model.Function.Result.IsTuple ? results[0] : $"({string.Join(", ", results)})")}";
    }

    private static void WriteFunction(CodeWriter writer, DelegateModel model)
    {
        var function = model.Function;
        new NativeFunction("Lua calls the delegate of C#.", model.DisplayName, function.GlueName, []).Write(writer, () =>
        {
            if (function.Result.IsAsync)
                writer.Line($"if (!call.{Names.CanWait}()) return call.{Names.CannotWait}();");
            writer.Line($"if (!call.{Names.ReadDelegate}(out {model.Reference}? self)) return call.{Names.NoDelegate}();");
            ArgumentWriter.Write(writer, function);
            ResultWriter.Write(writer, function, FunctionWriter.Invocation(function));
        });
    }
}
