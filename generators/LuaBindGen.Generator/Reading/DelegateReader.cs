using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads delegate types, and <c>IProgress&lt;T&gt;</c>, which is called like one.</summary>
internal static class DelegateReader
{
    // A coroutine has room for more, but nobody's delegate has so many.
    private const int MostParameters = 16;

    // A delegate may take itself.
    [ThreadStatic]
    private static HashSet<INamedTypeSymbol>? _reading;

    /// <summary>The method that calls one; null where the type is nothing of the kind.</summary>
    public static IMethodSymbol? MethodOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } own => own.DelegateInvokeMethod,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } contract when Symbols.Is(contract, "System", "IProgress", arity: 1) => contract.GetMembers("Report").OfType<IMethodSymbol>().FirstOrDefault(),
        _ => null,
    };

    /// <summary>What to take instead of a synchronous one, so that functions of Lua may wait in it.</summary>
    public static string AsynchronousOf(INamedTypeSymbol type)
    {
        if (type is not { Name: "Action" or "Func", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return "delegate that returns a task";
        var arguments = type.TypeArguments.Select(Symbols.Display).ToList();
        if (type.Name == "Action")
            arguments.Add("Task");
        else
            arguments[arguments.Count - 1] = $"Task<{arguments[arguments.Count - 1]}>";
        return $"'Func<{string.Join(", ", arguments)}>'";
    }

    /// <summary>The type, or null where functions of Lua cannot be called as it is.</summary>
    public static DelegateModel? Read(ITypeSymbol type, AssemblyExports exports)
    {
        if (MethodOf(type) is not { } method || !IsPlain(method))
            return null;

        var named = (INamedTypeSymbol)type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        _reading ??= new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        if (!_reading.Add(named))
            return null;
        try
        {
            return Read(named, method, exports);
        }
        finally
        {
            _reading.Remove(named);
        }
    }

    private static DelegateModel? Read(INamedTypeSymbol type, IMethodSymbol method, AssemblyExports exports)
    {
        var subject = new Subject(type, TypeNameReader.NamesOf(type), exports.Assembly ?? type.ContainingAssembly, null);
        if (ParameterReader.Read(subject, method) is not { } parameters || ResultReader.Read(subject, method) is not { Awaiter: null } result)
            return null;
        var returned = result.IsAsync && method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : method.ReturnType;
        var parts = result.IsTuple ? ResultReader.Elements(returned)! : result.Values.Count == 1 ? [returned] : [];
        var codecs = result.Values.Zip(parts, ConversionTable.PartOf).OfType<CodecModel>().ToEquatableArray();
        var signature = method.Parameters.Select(parameter => (ISymbol)parameter.Type).Append(method.ReturnType).Append(type);
        if (codecs.Count != result.Values.Count || TargetReader.WarningsOf(subject, method, signature) is not { } warnings)
            return null;

        var places = string.Join(", ", Enumerable.Range(0, parameters.Count).Select(index => $"{{{index}}}"));
        return new DelegateModel(
            GlueNames.Of(type),
            Symbols.NullableReference(type),
            Symbols.Display(type),
            new FunctionModel(FunctionKind.Static, type.Name, "OnCall", TargetReader.Read(subject, method), parameters, null, result, warnings.ToEquatableArray())
            {
                Template = $"self.{method.Name}({places})",
            },
            method.Parameters.Select(parameter => Symbols.NullableReference(parameter.Type)).ToEquatableArray(),
            method.ReturnsVoid ? "void" : Symbols.NullableReference(method.ReturnType),
            codecs,
            KindOf(type, method, result));
    }

    private static DelegateKind KindOf(INamedTypeSymbol type, IMethodSymbol method, ResultModel result) =>
        type.TypeKind == TypeKind.Interface ? DelegateKind.Progress
        : !result.IsAsync ? DelegateKind.Synchronous
        : method.ReturnType.IsValueType ? DelegateKind.ValueTask
        : DelegateKind.Task;

    private static bool IsPlain(IMethodSymbol method) =>
        method is { IsGenericMethod: false, ReturnsByRef: false, ReturnsByRefReadonly: false, Parameters.Length: <= MostParameters }
        && method.Parameters.All(parameter => parameter is { RefKind: RefKind.None, IsParams: false, Type.IsRefLikeType: false });
}
