using System.Text;

namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>A part of a class as it stands in a file: each of its words may be edited by itself.</summary>
internal sealed class EditedType
{
    public string Attributes { get; set; } = "";

    public string Modifiers { get; set; } = "public partial class";

    public string Name { get; set; } = "A";

    public string Base { get; set; } = "";

    public string Around { get; set; } = "";

    public List<string> Members { get; } = [];

    public void Write(StringBuilder text)
    {
        if (Around.Length > 0)
            text.Append(Around).Append(" {\n");
        text.Append($"{Attributes}{Modifiers} {Name}{Base}\n{{\n");
        foreach (var member in Members)
            text.Append(member).Append('\n');
        text.Append(Around.Length > 0 ? "} }\n" : "}\n");
    }
}

/// <summary>A file that is edited, as its author thinks of it.</summary>
internal sealed class EditedFile
{
    public List<string> Usings { get; } = [];

    public string Nullable { get; set; } = "";

    public string Namespace { get; set; } = "";

    public List<EditedType> Types { get; } = [];

    /// <summary>What is just being typed, and after how many characters.</summary>
    public (string Text, int Place) HalfTyped { get; set; } = ("", 0);

    /// <summary>What nothing depends on.</summary>
    public string Unrelated { get; set; } = "";

    public override string ToString()
    {
        var text = new StringBuilder("using System; using System.Threading; using System.Threading.Tasks; using LuaBindGen;\n");
        foreach (var line in Usings)
            text.Append(line).Append('\n');
        text.Append(Unrelated).Append(Nullable);
        if (Namespace.Length > 0)
            text.Append($"namespace {Namespace}\n{{\n");
        foreach (var type in Types)
            type.Write(text);
        if (Namespace.Length > 0)
            text.Append("}\n");
        return text.Insert(HalfTyped.Place % (text.Length + 1), HalfTyped.Text).ToString();
    }
}
