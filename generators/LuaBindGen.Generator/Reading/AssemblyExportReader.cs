using LuaBindGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads <c>[assembly: LuaExport(typeof(T))]</c>.</summary>
internal static class AssemblyExportReader
{
    /// <summary>What the attribute exports, or null where it cannot.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="earlier">What the attributes before it export.</param>
    /// <param name="problems">Who wants to hear of problems.</param>
    public static AssemblyExport? Read(AttributeData attribute, IEnumerable<AssemblyExport> earlier, Problems? problems)
    {
        var argument = attribute.ConstructorArguments.FirstOrDefault();
        if (argument is not { Kind: TypedConstantKind.Type, Value: ITypeSymbol symbol })
        {
            // Of what is half typed the compiler has said all there is to say.
            if (attribute.AttributeConstructor is not null && (attribute.ConstructorArguments.IsEmpty || argument.Kind == TypedConstantKind.Primitive))
                problems?.Report(Rules.AssemblyExport, Locations.Of(attribute), "Nothing", "it names no type", "Write [assembly: LuaExport(typeof(T))]");
            return null;
        }

        // What is open is filled in with errors.
        if (symbol is not INamedTypeSymbol { IsUnboundGenericType: true } && TypeProblems.HasError(symbol))
            return null;
        if (Problem(symbol, earlier) is var (cause, remedy))
        {
            problems?.Report(Rules.AssemblyExport, Locations.OfArgument(attribute), Symbols.Display(symbol), cause, remedy);
            return null;
        }

        var type = (INamedTypeSymbol)symbol;
        return TypeNameReader.ReadNamed(attribute, type, problems) is { } names ? new AssemblyExport(attribute, type, names) : null;
    }

    private static (string Cause, string Remedy)? Problem(ITypeSymbol type, IEnumerable<AssemblyExport> earlier) => type switch
    {
        INamedTypeSymbol { IsUnboundGenericType: true } named =>
            ("which types fill it in is not said", $"Name one that is filled in, as in typeof({named.Name}<{string.Join(", ", named.TypeArguments.Select(_ => "string"))}>)"),
        _ when !TypeNameReader.IsOfExportableKind(type) || type.IsRefLikeType => ($"it is {KindOf(type)}", "Name a class, an interface, a struct or an enum"),
        _ when type.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate => ("each delegate has a type of its own", "Take a LuaFunction where a delegate is wanted"),
        _ when HasValueOfItsOwn(type) => ("Lua has values of its own for it", "Remove the attribute"),
        _ when Annotations.IsMarked(type) => ("it is marked [LuaExport] itself", "Remove one of the two"),
        _ when earlier.Any(export => VisibleMembers.IsSame(export.Type, type)) => ("another one exports it already", "Remove one of the two"),
        _ => null,
    };

    // Numbers, text and the like are no objects in Lua. There is nothing at all that would be void.
    private static bool HasValueOfItsOwn(ITypeSymbol type) =>
        type.SpecialType is (>= SpecialType.System_Void and <= SpecialType.System_UIntPtr) or SpecialType.System_Object
        || type.IsTupleType
        || Symbols.NullableOf(type) is not null;

    private static string KindOf(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Array => "an array",
        TypeKind.Pointer or TypeKind.FunctionPointer => "a pointer",
        TypeKind.Delegate => "a delegate",
        TypeKind.Struct => "a ref struct",
        _ => "no such type",
    };
}
