using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Diagnostics;

/// <summary>Every problem that is reported. Each has a page in docs/rules and a row in AnalyzerReleases.</summary>
internal static class Rules
{
    private const string Category = "LuaBindGen";

    public static readonly DiagnosticDescriptor UnsafeCodeIsOff = Rule(
        "LBG0001",
        "Generated code needs AllowUnsafeBlocks",
        "'{0}' is marked [LuaExport], but nothing is generated: the project does not allow unsafe code, and the generated code takes the addresses of its functions. Set <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in the project file.",
        DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor ClassIsUnreachable = Rule(
        "LBG0002",
        "An exported class must be reachable from generated code",
        "'{0}' is not exported: the generated code cannot name it, because {1}. {2}.");

    public static readonly DiagnosticDescriptor ClassIsGeneric = Rule(
        "LBG0003",
        "A generic class is exported by the assembly",
        "'{0}' is not exported: '{1}' is generic, and which types fill it in is not said. Export one that is filled in, as in [assembly: LuaExport(typeof({2}))].");

    public static readonly DiagnosticDescriptor ParameterType = Rule(
        "LBG0004",
        "A parameter has a type that scripts cannot pass",
        "'{0}' is left out of the export: scripts cannot pass its parameter '{1}', which is of type '{2}'. {3}, or leave the member out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor ResultType = Rule(
        "LBG0005",
        "A result has a type that scripts cannot be given",
        "'{0}' is left out of the export: scripts cannot be given its type '{1}'. {2}, or leave the member out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor MemberKind = Rule(
        "LBG0006",
        "A member is of a kind that is not exported",
        "'{0}' is left out of the export: {1} not supported. {2}, or leave the member out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor ParameterKind = Rule(
        "LBG0007",
        "A parameter is passed in a way that scripts cannot follow",
        "'{0}' is left out of the export: its parameter '{1}' is '{2}', {3}. {4}, or leave the member out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor MemberNameIsTaken = Rule(
        "LBG0008",
        "Two members have one name in Lua",
        "'{0}' is left out of the export: '{1}' is '{2}' in Lua already. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor NameIsNoIdentifier = Rule(
        "LBG0009",
        "A name cannot be written in Lua",
        "'{0}' is left out of the export: its name in Lua, '{1}', {2}. Give it another one with {3}.");

    public static readonly DiagnosticDescriptor AsyncVoid = Rule(
        "LBG0010",
        "An exported method is async void",
        "'{0}' is left out of the export: no script can wait for an 'async void' method, and an exception in it ends the process. Return Task, or leave the member out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor AttributeWithoutEffect = Rule(
        "LBG0011",
        "An attribute has no effect",
        "[{0}] on '{1}' has no effect: {2}. {3}.");

    public static readonly DiagnosticDescriptor TypeNameIsTaken = Rule(
        "LBG0012",
        "Two exported classes have one name in Lua",
        "'{0}' is not exported: '{1}' is '{2}' in Lua already. Give one of them another name with [LuaExport(\"name\")].");

    public static readonly DiagnosticDescriptor NameIsOfLua = Rule(
        "LBG0013",
        "An exported class takes a name of Lua's own",
        "'{0}' is '{1}' in Lua, which is a name of Lua's own: once the class is registered, scripts do not find what they had there. Give it another one with [LuaExport(\"name\")].");

    public static readonly DiagnosticDescriptor RefStruct = Rule(
        "LBG0014",
        "A ref struct cannot be exported",
        "'{0}' is not exported: a 'ref struct' cannot leave the stack, and what a script holds can. Remove 'ref', or export a class that makes one where it needs it.");

    public static readonly DiagnosticDescriptor AssemblyExport = Rule(
        "LBG0015",
        "An attribute of the assembly exports nothing",
        "'{0}' is not exported by this attribute: {1}. {2}.");

    public static readonly DiagnosticDescriptor GenericInit = Rule(
        "LBG0016",
        "An init accessor of a generic class is out of reach",
        "'{0}' can be read by scripts, but not given to a new object: generated code cannot call an 'init' accessor that a generic class declares. Make it 'set' or 'required', or leave the member out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor OutsideOfState = Rule(
        "LBG0017",
        "A Lua value is touched outside of its state",
        "'{0}' touches '{1}' {2}: another script may run there at that moment, and then this throws. {3}, or do it in LuaState.InvokeAsync.");

    public static readonly DiagnosticDescriptor BlockingCall = Rule(
        "LBG0018",
        "An exported member blocks",
        "'{0}' blocks at '{1}': no script of the state runs until it is done, and it is never done where it needs the state itself. {2}.");

    public static readonly DiagnosticDescriptor AmbiguousOverload = Rule(
        "LBG0019",
        "An overload cannot be told from others in Lua",
        "'{0}' is left out of the export: {1}. Give one of them another name with [LuaName], or leave one out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor InvalidMetamethod = Rule(
        "LBG0020",
        "A method cannot be the metamethod that it is marked as",
        "'{0}' is left out of the export: it cannot be {1}, because {2}. {3}.");

    public static readonly DiagnosticDescriptor MetamethodIsTaken = Rule(
        "LBG0021",
        "Two members are one metamethod",
        "'{0}' is left out of the export: '{1}' is '{2}' in Lua already, and {3}. {4}.");

    public static readonly DiagnosticDescriptor SpanInAsync = Rule(
        "LBG0022",
        "A span ends before the task of its method",
        "'{0}' returns a task, and its parameter '{1}' is of type '{2}', which is gone when the method first waits. Take {3}, which lives as long as the task.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor MissingToken = Rule(
        "LBG0023",
        "An asynchronous method takes no CancellationToken",
        "'{0}' takes no CancellationToken, though '{1}', which it waits for, does: when a script is cancelled, the method goes on without anybody who waits for it. Take a token and pass it on.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor ConverterShape = Rule(
        "LBG0024",
        "A converter does not fit",
        "'{0}' cannot convert this: {1}. {2}.");

    public static readonly DiagnosticDescriptor HiddenName = Rule(
        "LBG0025",
        "A name hides another one from scripts",
        "'{0}' hides '{1}' from scripts: {2}. {3}, or give it another name with {4}.");

    public static readonly DiagnosticDescriptor EnumDuplicate = Rule(
        "LBG0026",
        "Two names of an exported enum have one value",
        "'{0}' has the value {1}, as '{2}' has: scripts cannot tell the two apart. Give it a value of its own, or write '{0} = {2}' where it is meant to be another name for it.");

    public static readonly DiagnosticDescriptor TableType = Rule(
        "LBG0027",
        "A type or a member of it cannot be part of a table",
        "'{0}' {1}: {2}. {3}.");

    public static readonly DiagnosticDescriptor ErrorResult = Rule(
        "LBG0028",
        "A method that does not return an error is marked as one that does",
        "[LuaErrorResult] on '{0}' has no effect: {1}. {2}, or remove the attribute.");

    public static readonly DiagnosticDescriptor ViewOfNoCollection = Rule(
        "LBG0029",
        "A view is of no collection",
        "[LuaView] has no effect on {0}: {1}. {2}, or remove the attribute.");

    public static readonly DiagnosticDescriptor MissingEnumeratorToken = Rule(
        "LBG0030",
        "A stream takes no CancellationToken",
        "'{0}' takes no CancellationToken, though '{1}', which it waits for, does: when a script leaves the loop while it waits, the step goes on without anybody who wants it. Take a token marked [EnumeratorCancellation] and pass it on.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor KeptHandle = Rule(
        "LBG0031",
        "A handle of a Lua value is kept and never disposed of",
        "'{0}' keeps a {1} that '{2}' never disposes of: what it stands for stays in Lua until the garbage collector finds the handle. Dispose of it{3}.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor SynchronousDelegate = Rule(
        "LBG0033",
        "An asynchronous method takes a delegate in which scripts cannot wait",
        "'{0}' returns a task, and its parameter '{1}' is a '{2}', which has to return at once: a function of a script that waits in it raises an error. Take a {3}.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor EventHandler = Rule(
        "LBG0032",
        "An event has handlers that no script can be",
        "'{0}' is left out of the export: {1}. {2}, or leave the member out with [LuaIgnore].");

    public static readonly DiagnosticDescriptor MethodProperty = Rule(
        "LBG0034",
        "A method cannot be a property",
        "'{0}' is left out of the export: it is marked [LuaProperty], but {1}. {2}, or remove the attribute.");

    /// <summary>What <c>Reading</c> finds in one class.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfReading =
    [
        ClassIsUnreachable,
        ClassIsGeneric,
        ParameterType,
        ResultType,
        MemberKind,
        ParameterKind,
        EventHandler,
        SynchronousDelegate,
        MethodProperty,
        MemberNameIsTaken,
        NameIsNoIdentifier,
        AsyncVoid,
        NameIsOfLua,
        RefStruct,
        GenericInit,
        AmbiguousOverload,
        InvalidMetamethod,
        MetamethodIsTaken,
        SpanInAsync,
        ViewOfNoCollection,
        HiddenName,
        EnumDuplicate,
        ErrorResult,
    ];

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(
            id,
            title,
            message,
            Category,
            severity,
            isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/luabindgen/luabindgen/blob/main/docs/rules/{id}.md");
}
