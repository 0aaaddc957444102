using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads events.</summary>
internal static class EventReader
{
    // Names of generated code.
    private static readonly string[] TakenLocals = ["_", "self", "handler", "raise", "call", "arguments"];

    /// <summary>The event, or null where it cannot be exported. Its glue has the name it would like.</summary>
    public static EventModel? Read(Subject subject, IEventSymbol member, string luaName)
    {
        if (TypeProblems.HasError(member.Type) || (member.Type as INamedTypeSymbol)?.DelegateInvokeMethod is not { } method)
            return null;
        if (Problem(subject, member, method) is var (cause, remedy))
        {
            subject.Problems?.Report(Rules.EventHandler, Locations.OfType(member), subject.DisplayTyped(member), cause, remedy);
            return null;
        }

        var signature = method.Parameters.Select(parameter => (ISymbol)parameter.Type).Append(member.Type);
        if (TargetReader.WarningsOf(subject, member, signature) is not { } warnings)
            return null;

        var locals = new UniqueNames(TakenLocals);
        return new EventModel(
            luaName,
            member.IsStatic,
            TargetReader.Read(subject, member),
            "Get" + member.Name,
            Symbols.NullableReference(member.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)),
            method.Parameters.Select(parameter => new EventParameter(
                Symbols.Escape(locals.Take(parameter.Name)),
                Symbols.NullableReference(parameter.Type),
                IsForCSharpOnly(method, parameter) ? null : ConversionTable.Find(parameter.Type, subject.Exports))).ToEquatableArray(),
            warnings.ToEquatableArray());
    }

    /// <summary>The type of a handler's parameter that scripts cannot be given; null where all can.</summary>
    public static ITypeSymbol? Culprit(ITypeSymbol handler, AssemblyExports exports) =>
        (handler as INamedTypeSymbol)?.DelegateInvokeMethod is { } method
            ? method.Parameters.FirstOrDefault(parameter => !IsForCSharpOnly(method, parameter) && ConversionTable.Find(parameter.Type, exports) is null)?.Type
            : null;

    private static (string Cause, string Remedy)? Problem(Subject subject, IEventSymbol member, IMethodSymbol handler)
    {
        if (member is { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface } && (member.IsAbstract || member.IsVirtual))
            return ("each type implements it for itself", "Export the types that implement it");
        if (!member.IsStatic && subject.Type.IsValueType)
            return ("it belongs to a struct, of which each script has a copy of its own", "Make the type a class");
        if (!handler.ReturnsVoid)
            return ($"its handlers return '{Symbols.Display(handler.ReturnType)}', and who raises it cannot wait for a script", "Use a delegate that returns nothing");
        if (handler.Parameters.FirstOrDefault(parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType) is { } passed)
            return ($"its handlers take '{passed.Name}' where it lies, and scripts are called later", "Pass it by value");

        var culprit = Culprit(member.Type, subject.Exports);
        return culprit is null ? null
            : TypeProblems.HasError(culprit) ? null
            : ($"its handlers are passed '{Symbols.Display(culprit)}', which scripts cannot be given", TypeProblems.Remedy(culprit, subject.Exports));
    }

    // By the convention of the platform: the object stands before the dot already, and an EventArgs of no other class says nothing.
    private static bool IsForCSharpOnly(IMethodSymbol handler, IParameterSymbol parameter) =>
        (parameter.Ordinal == 0 && handler.Parameters.Length > 1 && parameter.Name == "sender")
        || Symbols.Is(parameter.Type, "System", "EventArgs");
}
