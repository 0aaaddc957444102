using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the codecs that a file makes: of types that are made of others.</summary>
internal static class CodecWriter
{
    /// <summary>The class that holds them.</summary>
    private const string Holder = "Codecs";

    public static void Write(CodeWriter writer, TypeModel type) => Write(writer, type.Codecs);

    /// <summary>Writes codecs, each behind those that it is made of.</summary>
    public static void Write(CodeWriter writer, IReadOnlyCollection<CodecModel> codecs)
    {
        WriteShared(writer, [.. codecs.Where(codec => codec.IsShared)]);
        CallbackWriter.Write(writer, codecs);
    }

    private static void WriteShared(CodeWriter writer, IReadOnlyCollection<CodecModel> codecs)
    {
        if (codecs.Count == 0)
            return;

        writer.Line();
        using (writer.Braces($"private static class {Holder}"))
        {
            foreach (var codec in codecs)
            {
                using (Pragma.Around(writer, codec.Warnings))
                    writer.Line($"public static readonly {Names.Codec}<{codec.CSharpType}> {codec.Name} = {Creation(codec, "")};");
            }
        }
    }

    /// <summary>A codec where it is used.</summary>
    public static string Reference(CodecModel codec) => Reference(codec, Holder + ".");

    /// <summary>What a reader is handed beside the slot, with a comma; mostly nothing.</summary>
    public static string Argument(ValueModel value) =>
        value.TakesCodec ? Reference(value.Codec!) + ", "
        : value.Enum is { } names ? EnumWriter.Field(names) + ", "
        : "";

    private static string Reference(CodecModel codec, string holder) => codec.IsShared ? holder + codec.Name : Creation(codec, holder);

    private static string Creation(CodecModel codec, string holder) =>
        codec.Enum is { } names ? $"{codec.Expression}({EnumWriter.Field(names)})"
        : codec.Parts.Count == 0 || codec.Delegate is not null ? codec.Expression
        : $"{codec.Expression}({string.Join(", ", codec.Parts.Select(part => Reference(part, holder)))})";
}
