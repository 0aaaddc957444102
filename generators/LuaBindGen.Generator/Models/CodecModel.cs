using LuaBindGen.Generator.Common;

namespace LuaBindGen.Generator.Models;

/// <summary>How generated code writes the codec of a type: what reads and pushes its values inside of others, as elements and fields.</summary>
/// <param name="Name">A name for it; no codec of another type has it.</param>
/// <param name="CSharpType">The type, with its question marks.</param>
/// <param name="Expression">The codec itself; of one that is made of others what makes it, without its arguments.</param>
/// <param name="Parts">The codecs that it is made of, in the order of the arguments.</param>
internal sealed record CodecModel(string Name, string CSharpType, string Expression, EquatableArray<CodecModel> Parts)
{
    /// <summary>The class of a file that holds what binds delegates.</summary>
    public const string CallbackHolder = "Callbacks";

    // What the platform calls the types that are a Lua value by themselves, and what we call some of them.
    private static readonly string[] OwnNames =
    [
        "Boolean", "Byte", "Bytes", "Char", "Decimal", "Double", "Function", "Guid", "Half", "Int16", "Int32", "Int64", "Int128", "IntPtr", "BigInteger",
        "DateOnly", "DateTime", "DateTimeOffset", "Memory", "Object", "ReadOnlyMemory", "Rune", "SByte", "Single", "String", "Table", "Thread", "TimeOnly", "TimeSpan",
        "UInt16", "UInt32", "UInt64", "UInt128", "UIntPtr", "Uri", "Value", "Version", "JsonElement", "JsonNode", "JsonObject", "JsonArray", "JsonValue",
    ];

    /// <summary>The enum whose values it knows, or null.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The ids of warnings that naming its type brings.</summary>
    public EquatableArray<string> Warnings { get; init; }

    /// <summary>The full name of the type, where it is a table of fields.</summary>
    public string? Table { get; init; }

    /// <summary>The delegate that it is of, or null: the file has a class for it.</summary>
    public DelegateModel? Delegate { get; init; }

    /// <summary>Whether a file makes it once, for all that use it.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether its values can be the keys of a table.</summary>
    public bool IsKey { get; init; }

    /// <summary>The codec of a type that is a Lua value by itself.</summary>
    /// <param name="name">The member of <c>LuaCodecs</c>.</param>
    /// <param name="type">The type.</param>
    public static CodecModel Leaf(string name, string type) => new(name, type, Factory(name), default) { IsKey = true };

    /// <summary>The codec of a type that generated code hands over to a member of <c>LuaCodecs</c>.</summary>
    /// <param name="name">A name for the codec.</param>
    /// <param name="type">The type.</param>
    /// <param name="member">The member.</param>
    /// <param name="arguments">What is handed over, <c>("Account")</c>.</param>
    public static CodecModel Leaf(string name, string type, string member, string arguments) =>
        new(Unmistakable(name), type, Factory(member) + arguments, default) { IsKey = true };

    /// <summary>The codec of a type that is made of others.</summary>
    /// <param name="member">The member of <c>LuaCodecs</c> that makes it.</param>
    /// <param name="type">The type.</param>
    /// <param name="parts">The codecs of the others.</param>
    public static CodecModel Of(string member, string type, params CodecModel[] parts) =>
        new($"{member}Of{string.Join("And", parts.Select(part => part.Name))}", type, Factory(member), parts.ToEquatableArray()) { IsShared = true };

    /// <summary>The codec of a type that is a table, which stands in a file of its own.</summary>
    public static CodecModel OfTable(TypeNames names) =>
        new(Unmistakable(names.GlueName), names.Reference, TableModel.CodecReferenceOf(names), default) { Table = names.FullName };

    /// <summary>The codec of a delegate, which stands in the class that binds it.</summary>
    public static CodecModel OfDelegate(DelegateModel model) =>
        new(
            model.ClassName + "_",
            model.Reference,
            $"{CallbackHolder}.{model.ClassName}.Codec",
            model.Function.Parameters.Select(parameter => parameter.Value?.Codec).Concat(model.Results).OfType<CodecModel>().ToEquatableArray())
        {
            Delegate = model,
        };

    /// <summary>The same, to be used by itself: where writing it down would make a new one each time, the file makes it once.</summary>
    public CodecModel Shared() =>
        IsShared || Delegate is not null || (Parts.Count == 0 && Enum is null && !Expression.EndsWith(")", StringComparison.Ordinal)) ? this
        : this with { Name = Parts.Count == 0 ? Name + "Value" : Name, IsShared = true };

    /// <summary>The same with nil for null.</summary>
    public CodecModel OrNil(bool isReference) =>
        new(Name + "OrNil", CSharpType + "?", Factory(isReference ? "OrNil" : "Nullable"), new EquatableArray<CodecModel>([this])) { Warnings = Warnings };

    // A type of the user's may be called ListOfInt32, or Version; no name that is made here ends with an underscore.
    private static string Unmistakable(string name) =>
        name.Contains("Of") || name.EndsWith("OrNil", StringComparison.Ordinal) || Array.IndexOf(OwnNames, name) >= 0 ? name + "_" : name;

    private static string Factory(string member) => "global::LuaBindGen.CompilerServices.LuaCodecs." + member;
}
