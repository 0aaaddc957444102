using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>A delegate type, or an interface that is called like one: all that the class which binds it is written from.</summary>
/// <param name="ClassName">The name of that class; no other one of a file has it.</param>
/// <param name="Reference">The type, without a question mark.</param>
/// <param name="DisplayName">How messages write it, <c>Func&lt;int, string&gt;</c>.</param>
/// <param name="Function">Its method, as Lua calls it.</param>
/// <param name="ParameterTypes">The types of its parameters as C# declares them.</param>
/// <param name="ReturnType">What it returns as C# declares it.</param>
/// <param name="Results">The codecs of what it returns, or of what its task is of; several of a tuple.</param>
/// <param name="Kind">How C# calls it.</param>
internal sealed record DelegateModel(
    string ClassName,
    string Reference,
    string DisplayName,
    FunctionModel Function,
    EquatableArray<string> ParameterTypes,
    string ReturnType,
    EquatableArray<CodecModel> Results,
    DelegateKind Kind);

/// <summary>How C# calls a function of Lua.</summary>
internal enum DelegateKind
{
    /// <summary>At once where the result is wanted at once; one without a result takes its turn where it has to.</summary>
    Synchronous,

    /// <summary>As a run that a <c>Task</c> stands for.</summary>
    Task,

    /// <summary>As a run that a <c>ValueTask</c> stands for.</summary>
    ValueTask,

    /// <summary>By <c>IProgress&lt;T&gt;.Report</c>, always in turn.</summary>
    Progress,
}
