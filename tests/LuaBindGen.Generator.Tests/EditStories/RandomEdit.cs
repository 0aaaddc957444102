using LuaBindGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LuaBindGen.Generator.Tests.EditStories;

/// <summary>One edit of a project. It is a function of its seed and of the project, so that a story makes sense without some of its edits.</summary>
internal sealed class RandomEdit(EditedProject project, int seed)
{
    private const int MostFiles = 6;

    private static readonly string[] TypeNames = ["A", "A", "B", "B", "C", "D", "Entity", "Entity"];
    private static readonly string[] Attributes =
    [
        "[LuaExport] ", "[LuaExport] ", "[LuaExport] ", "", "", "[LuaExport(\"A\")] ", "[LuaExport(\"Other\")] ", "[LuaExport(null!)] ", "[Marked] ", "[Obsolete] ", "[LuaExport, Obsolete(\"m\")] ",
        "[LuaExport] [LuaExport] ", "[LuaExport(\"a b\")] ", "[LuaExport(Names.Name)] ", "[Obsolete(\"m\", true)] ",
    ];

    private static readonly string[] Modifiers =
        ["public partial class", "public partial class", "partial class", "internal class", "public abstract partial class", "public static class", "public partial record", "public partial struct", "file class", "public enum"];

    private static readonly string[] Bases = ["", "", " : Entity", " : B", " : C<string>", " : C<string?>", " : Alias", " : Lib.Guest", " : A", " : Missing"];

    private static readonly string[] Members =
    [
        "public void Close() { }", "public void Close(long at) { }", "public Task CloseAsync() => Task.CompletedTask;", "public Task CloseAsync(CancellationToken token) => Task.CompletedTask;",
        "public long Size { get; set; }", "public long Size { get; init; }", "public int Size;", "public A? Other() => null;", "public A Other() => null!;", "public B? Other { get; set; }", "public C<string> Find(C<int> c) => null!;",
        "[LuaIgnore] public void Close() { }", "[LuaName(\"size\")] public void Close() { }", "[LuaName(Names.Name)] public void Named() { }", "public virtual string Text { get; set; } = \"\";", "public override string Text => \"\";",
        "public new string Text = \"\";", "public string? Note(string? a, string b) => a;", "public void F(int a = 1) { }", "public void F(int a = Names.Number) { }", "public A() { }", "public A(long a) { }", "public Number N(Number n) => n;",
        "public void Visit(Lib.Guest guest, Lib.Other? other) { }", "public Task<(A? First, long Count)> ListAsync() => null!;", "public static void S(Entity e) { }", "public void G<T>() { }", "[Obsolete] public void Old() { }", "public Alias? Al { get; set; }",
        "#if FEATURE\npublic void Feature() { }\n#else\npublic long Feature;\n#endif", "[Marked] public void Marked() { }", "public const string Name = \"X\"; public const int Number = 3;", "public const string Name = \"Y\"; public const int Number = 4;",
        "public partial class B { public int Inner; }", "[LuaExport] public class Nested { public A? Owner; }", "public enum Color { Red, Green }", "public Color Paint(Color c) => c;", "public void (", "public int P {", "#region x", "public string S => \"",
    ];

    private static readonly string[] Usings =
    [
        "using Number = System.Int64;", "using Number = System.Double;", "using Number = System.Decimal;", "using Alias = Entity;", "using Alias = N.Entity;", "using N;", "using Marked = LuaBindGen.LuaExportAttribute;",
        "using Marked = LuaBindGen.LuaIgnoreAttribute;", "#define FEATURE", "using static System.Math;", "global using M;", "global using Number = System.Int32;",
    ];

    private static readonly string[] HalfTyped = ["{", "}", "(", "\"", "/*", "//", "[LuaExport", "[LuaExport] ", "public ", "class ", ";", "<", "#if X\n", "@", "public partial class A { ", "'", "partial"];

    private readonly Dice _dice = new(seed);

    /// <summary>Makes the edit; false where nothing that is generated can depend on it.</summary>
    public bool Make()
    {
        var file = _dice.Pick([.. project.Files.Values]);
        var type = file.Types.Count == 0 ? null : _dice.Pick(file.Types);
        switch (_dice.Next(24))
        {
            case < 3:
                file.Unrelated = _dice.Pick("", "// A comment.\n", "/* A longer\n one. */\n", $"file class Unrelated{_dice.Next(5)} {{ public int Field = {_dice.Next(9)}; }}\n");
                return false;
            case < 10 when type is not null:
                EditType(type);
                break;
            case < 13 when type is not null:
                EditMembers(type);
                break;
            case < 16:
                EditTypes(file);
                break;
            case < 19:
                EditHead(file);
                break;
            case < 21:
                file.HalfTyped = file.HalfTyped.Text.Length > 0 ? ("", 0) : (_dice.Pick(HalfTyped), _dice.Next(1000));
                break;
            default:
                EditProject();
                break;
        }

        return true;
    }

    /// <summary>A file of one or two classes, and what other files may need.</summary>
    public EditedFile NewFile()
    {
        var file = new EditedFile();
        file.Types.AddRange(_dice.Some(2, NewType));
        return file;
    }

    private EditedType NewType()
    {
        var type = new EditedType { Attributes = _dice.Pick(Attributes), Name = _dice.Pick(TypeNames), Base = _dice.Maybe(40, Bases) };
        if (_dice.Chance(20))
            (type.Name, type.Modifiers) = _dice.Pick(("C<T>", "public partial class"), ("Names", "public static partial class"));
        type.Members.AddRange(_dice.Some(4, () => _dice.Pick(Members)));
        return type;
    }

    private void EditType(EditedType type)
    {
        switch (_dice.Next(6))
        {
            case 0: type.Name = _dice.Pick(TypeNames); break;
            case 1: type.Base = _dice.Pick(Bases); break;
            case 2: type.Modifiers = _dice.Pick(Modifiers); break;
            case 3: type.Around = _dice.Pick("", "", "public partial class A", "internal class Outer", "public class Outer<T>"); break;
            default: type.Attributes = _dice.Pick(Attributes); break;
        }
    }

    private void EditMembers(EditedType type)
    {
        if (_dice.Chance(40) || type.Members.Count == 0)
        {
            type.Members.Insert(_dice.Next(type.Members.Count + 1), _dice.Pick(Members));
            return;
        }

        var index = _dice.Next(type.Members.Count);
        var member = type.Members[index];
        type.Members.RemoveAt(index);
        if (_dice.Chance(30))
            type.Members.Insert(index, _dice.Pick(Members));
        else if (_dice.Chance(50))
            _dice.Pick(project.Files.Values.SelectMany(file => file.Types).Where(part => part.Name == type.Name).ToList()).Members.Add(member);
    }

    private void EditTypes(EditedFile file)
    {
        if (_dice.Chance(40) || file.Types.Count == 0)
        {
            file.Types.Insert(_dice.Next(file.Types.Count + 1), NewType());
            return;
        }

        var type = _dice.Pick(file.Types);
        file.Types.Remove(type);
        if (_dice.Chance(60))
            _dice.Pick(project.Files.Values.ToList()).Types.Insert(0, type);
    }

    private void EditHead(EditedFile file)
    {
        switch (_dice.Next(3))
        {
            case 0: file.Nullable = _dice.Pick("", "#nullable disable\n", "#nullable enable\n"); break;
            case 1: file.Namespace = _dice.Pick("", "N", "M", "N.M"); break;
            default:
                if (file.Usings.Count > 0 && _dice.Chance(50))
                    file.Usings.RemoveAt(_dice.Next(file.Usings.Count));
                else
                    file.Usings.Insert(0, _dice.Pick(Usings));
                break;
        }
    }

    private void EditProject()
    {
        switch (_dice.Next(7))
        {
            case 0: project.AllowsUnsafe = !project.AllowsUnsafe; break;
            case 1: project.SeesLibrary = !project.SeesLibrary; break;
            case 2: project.Nullable = _dice.Pick(NullableContextOptions.Enable, NullableContextOptions.Disable, NullableContextOptions.Annotations); break;
            case 3:
                project.ParseOptions = Consumer.ParseOptions
                    .WithPreprocessorSymbols(_dice.Chance(50) ? new[] { "FEATURE" } : [])
                    .WithLanguageVersion(_dice.Pick(LanguageVersion.CSharp14, LanguageVersion.CSharp10, LanguageVersion.Preview));
                break;
            case 4 when project.Files.Count > 1: project.Files.Remove(_dice.Pick(project.Files.Keys.ToList())); break;
            default: project.Files[_dice.Next(MostFiles)] = NewFile(); break;
        }
    }
}
