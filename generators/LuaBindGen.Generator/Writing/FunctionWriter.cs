using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the functions behind constructors and methods.</summary>
internal static class FunctionWriter
{
    public static void Write(CodeWriter writer, TypeNames type, FunctionGroup group)
    {
        var luaName = $"{type.LuaName}{(group.Kind == FunctionKind.Instance ? ':' : '.')}{group.LuaName}";
        foreach (var overload in group.Overloads)
        {
            if (overload.Function.Initializer is { } initializer)
                InitializerWriter.WriteNames(writer, initializer);
        }

        if (group.Overloads.Count == 1)
        {
            var function = group.Overloads.First().Function;
            new NativeFunction(Usage(luaName, function), luaName, group.GlueName, function.Warnings).Write(writer, () => WriteBody(writer, type, function));
            return;
        }

        new NativeFunction(luaName, luaName, group.GlueName, group.ChoiceWarnings()).Write(writer, () => OverloadWriter.WriteChoice(writer, type, group));
        foreach (var overload in group.Overloads)
        {
            var function = overload.Function;
            new NativeFunction(Usage(luaName, function), luaName, function.GlueName, function.Warnings).WriteAccessor(writer, () => WriteBody(writer, type, function));
        }
    }

    private static void WriteBody(CodeWriter writer, TypeNames type, FunctionModel function)
    {
        if (function.Result.IsAsync)
            writer.Line($"if (!call.{Names.CanWait}()) return call.{Names.CannotWait}();");
        if (function.Result.IsKept)
            writer.Line($"if (!call.{Names.CanKeep}()) return call.{Names.CannotKeep}();");
        if (function.Kind == FunctionKind.Instance)
            ReceiverWriter.Write(writer, type);
        ArgumentWriter.Write(writer, function);
        if (function.Initializer is not { } initializer)
        {
            ResultWriter.Write(writer, function, Invocation(function));
            return;
        }

        InitializerWriter.WriteReading(writer, initializer, function.Parameters.Count(parameter => parameter.IsPassed) + 1);
        ResultWriter.WriteObject(
            writer,
            function,
            Invocation(function) + InitializerWriter.Braces(initializer),
            () => InitializerWriter.WriteRest(writer, initializer));
    }

    // The function as a script calls it, for who reads the file.
    private static string Usage(string luaName, FunctionModel function)
    {
        var parameters = function.Parameters
            .Where(parameter => parameter.IsPassed)
            .Select(parameter => parameter.Name + (parameter.IsRest ? "..." : parameter.Default is null ? "" : "?"));
        if (function.Initializer is { } initializer)
            parameters = parameters.Append(initializer.IsOptional ? "fields?" : "fields");
        if (TokenSlot(function) is not null)
            parameters = parameters.Append("cancellation?");
        return $"{luaName}({string.Join(", ", parameters)})";
    }

    /// <summary>How the member is used, with the locals that hold the arguments.</summary>
    /// <param name="function">The member.</param>
    /// <param name="isCall">Whether a script writes a call, and may pass what it cancels it by; an assignment has no place for that.</param>
    public static string Invocation(FunctionModel function, bool isCall = true)
    {
        if (function.Template is { } template)
        {
            // An operator takes what it is handed by reference without a word; an indexer is told, as a method is.
            var operands = function.Parameters.Select(parameter => Argument(function.Kind == FunctionKind.Static ? parameter with { Modifier = "" } : parameter, function, isCall));
            if (function.Kind == FunctionKind.Instance)
                operands = operands.Prepend(ReceiverWriter.Expression(function.Target));
            if (function.IsSwapped)
                operands = operands.Reverse();
            return string.Format(System.Globalization.CultureInfo.InvariantCulture, template, operands.ToArray<object>());
        }

        var target = function.Kind switch
        {
            FunctionKind.Constructor => $"new {function.Target.DeclaringType}",
            FunctionKind.Static => $"{function.Target.DeclaringType}.{function.Target.Name}",
            _ => $"{ReceiverWriter.Expression(function.Target)}.{function.Target.Name}",
        };
        return $"{target}({string.Join(", ", function.Parameters.Select(parameter => Argument(parameter, function, isCall)))})";
    }

    /// <summary>What makes a null pass where code that says nothing of null takes one, but its class, as it is written here, does not.</summary>
    public static string Forgiven(TargetModel target, bool acceptsNil) => acceptsNil && target.IsOblivious ? "!" : "";

    // Behind its arguments a script may pass what it cancels the call by. Nothing is behind further arguments, and of two tokens it is not said which.
    private static int? TokenSlot(FunctionModel function) =>
        function.Result.IsAsync && !function.Parameters.Any(parameter => parameter.IsRest) && function.Parameters.Count(parameter => parameter.Source == ParameterSource.CancellationToken) == 1
            ? function.Parameters.Count(parameter => parameter.IsPassed) + (function.Kind == FunctionKind.Instance ? 2 : 1)
            : null;

    // An asynchronous method is told of the end of its own operation, another one of the end of the run that it is part of.
    private static string Argument(ParameterModel parameter, FunctionModel function, bool isCall) => parameter.Source switch
    {
        ParameterSource.CancellationToken when isCall && TokenSlot(function) is { } slot => $"call.{Names.OperationTokenAt}({slot})",
        ParameterSource.CancellationToken => $"call.{(function.Result.IsAsync || function.Result.IsKept ? Names.OperationToken : Names.RunToken)}",
        ParameterSource.State => $"call.{Names.State}",
        ParameterSource.Constant => parameter.Default!,
        ParameterSource.Method => parameter.Modifier + parameter.Local,
        _ when parameter.Container.Length > 0 => $"{parameter.Container}({parameter.Local})",
        _ => parameter.Modifier + parameter.Local + Forgiven(function.Target, parameter.AcceptsNil && !parameter.IsRest),
    };
}
