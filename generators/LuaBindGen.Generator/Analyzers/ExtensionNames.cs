using LuaBindGen.Generator.Diagnostics;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Analyzers;

/// <summary>A member that an exported static class adds to the objects of a type.</summary>
/// <param name="Member">The member.</param>
/// <param name="Receiver">The type.</param>
/// <param name="LuaName">Its name in Lua.</param>
internal sealed record ExtensionName(ISymbol Member, INamedTypeSymbol Receiver, string LuaName)
{
    /// <summary>Whether scripts cannot have both.</summary>
    public bool IsSameAs(ExtensionName other) => LuaName == other.LuaName && VisibleMembers.IsSame(Receiver, other.Receiver);
}

/// <summary>Finds extensions that scripts never see, since a member of the object or of another static class has their name.</summary>
internal static class ExtensionNames
{
    /// <summary>What a class adds to the objects of others.</summary>
    public static IEnumerable<ExtensionName> Of(INamedTypeSymbol type, TypeNames names, CancellationToken cancellationToken) =>
        type.IsStatic && ExtensionBlocks.MembersOf(type).Any(IsExtension)
            ? ExportReader.Members(new Subject(type, names, type.ContainingAssembly, null), cancellationToken).SelectMany(pair => Of(pair.Members, pair.Model))
            : [];

    /// <summary>Reports those of a class that are hidden.</summary>
    public static void Report(Problems problems, ProjectExports exports, (INamedTypeSymbol Symbol, TypeNames Names) type, CancellationToken cancellationToken)
    {
        foreach (var extension in Of(type.Symbol, type.Names, cancellationToken))
        {
            if (OwnMember(extension, type.Symbol.ContainingAssembly, cancellationToken) is { } own)
                Report(problems, extension, Symbols.Display(extension.Receiver, own), $"of '{extension.Receiver.Name}' a member of its own comes first");
            else if (exports.OwnerOf(extension, type.Names) is { } other)
                Report(problems, extension, Symbols.Display(other.Member), $"both are '{extension.LuaName}' of '{extension.Receiver.Name}'");
        }
    }

    private static void Report(Problems problems, ExtensionName extension, string other, string cause) =>
        problems.Report(Rules.HiddenName, Locations.Of(extension.Member), other, Symbols.Display(extension.Member), cause, "Leave the extension out with [LuaIgnore]", "[LuaName]");

    private static bool IsExtension(ISymbol member) => member is IMethodSymbol { IsExtensionMethod: true } || member.ContainingType.IsExtension;

    private static IEnumerable<ExtensionName> Of(IReadOnlyList<ISymbol> members, object model)
    {
        if (model is PropertyModel { Extension.Receiver: not null } property && members[0].ContainingType.ExtensionParameter?.Type is INamedTypeSymbol receiver)
            return [new ExtensionName(members[0], receiver, property.LuaName)];
        return model is FunctionGroup group
            ? members.Zip(group.Overloads, (member, overload) => overload.Function.Receiver is null ? null : new ExtensionName(member, (INamedTypeSymbol)((IMethodSymbol)member).Parameters[0].Type, group.LuaName)).OfType<ExtensionName>()
            : [];
    }

    // The member of the type itself, as its own file has it.
    private static ISymbol? OwnMember(ExtensionName extension, IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        var receiver = extension.Receiver;
        var exporter = AssemblyExports.Of(assembly).NamesOf(receiver) is null ? receiver.ContainingAssembly : assembly;
        return ExportedCode.NamesOf(receiver, exporter) is { } names
            ? ExportReader.Members(new Subject(receiver, names, exporter, null), cancellationToken)
                .Where(pair => pair.Model switch
                {
                    FunctionGroup group => group is { Kind: FunctionKind.Instance, IsMetamethod: false } && group.LuaName == extension.LuaName,
                    PropertyModel property => !property.IsStatic && property.LuaName == extension.LuaName,
                    _ => false,
                })
                .Select(pair => pair.Members[0])
                .FirstOrDefault()
            : null;
    }
}
