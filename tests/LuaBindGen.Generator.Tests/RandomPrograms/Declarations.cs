using LuaBindGen.Generator.Tests.Harness;

namespace LuaBindGen.Generator.Tests.RandomPrograms;

/// <summary>Writes types of every kind that C# has, most of them classes that are exported.</summary>
internal sealed class Declarations(Dice dice)
{
    private readonly Types _types = new(dice);
    private int _number;

    /// <summary>A file: usings, namespaces, types.</summary>
    public Piece File()
    {
        var file = new Piece("").With(dice.Some(2, () => new Piece(dice.Pick(
            "#nullable disable", "#nullable enable", "using Number = System.Int64;", "using static System.Math;", "using Pair = (int, string);", "#nullable disable annotations"))));
        foreach (var _ in Enumerable.Range(0, 1 + dice.Next(3)))
            file.With(Namespace());
        return file;
    }

    private Piece Namespace()
    {
        var name = dice.Chance(40) ? "" : Names.Namespace(dice);
        var types = Enumerable.Range(0, 2 + dice.Next(4)).Select(_ => Type(name.Length == 0 ? "global::" : $"global::{name}.", 0)).ToList();
        return name.Length == 0
            ? new Piece("").With(types)
            : new Piece($"namespace {name} {{").With(types).With(new Piece("}", isNeeded: true));
    }

    private Piece Type(string outer, int depth)
    {
        var name = Names.Type(dice, ++_number);
        var kind = dice.Next(22);
        if (kind is not (6 or 7))
            _types.Declare(outer + name + (kind == 9 ? dice.Pick("<int>", "<string>", "<string?>") : ""));
        return kind switch
        {
            0 => new Piece($"{Attribute(5)}{Access(depth)}enum {name}{dice.Maybe(50, " : byte", " : ulong", " : sbyte", " : long", " : ushort")} {{ A, B = 5, C = B, @class = 7, {dice.Maybe(50, "D = 127, ")} }}"),
            1 => new Piece($"{Access(depth)}delegate {_types.Result()} {name}({new Members(dice, _types, name).Parameters()});"),
            2 => Body($"{Access(depth)}{dice.Maybe(30, "ref ", "readonly ")}{dice.Pick("struct", "record struct", "readonly record struct")} {name}", name, outer, depth, primary: 40),
            3 => Body($"{Export()}{Access(depth)}interface {name}{dice.Maybe(10, "<T>", "<in T>")}", name, outer, depth),
            4 or 5 => Body($"{Export()}{Access(depth)}{dice.Maybe(20, "abstract ", "sealed ", "partial ")}record {name}", name, outer, depth, primary: 70),
            6 or 7 => Body($"{Export()}{Access(depth)}static {dice.Maybe(30, "unsafe ", "unsafe partial ")}class {name}", name, outer, depth),
            8 => Partial(name, outer, depth),
            20 => Body($"[LuaTable] {Access(depth)}{dice.Maybe(30, "sealed ", "abstract ", "partial ")}{dice.Pick("record", "record struct", "class", "struct", "readonly record struct")} {name}", name, outer, depth, primary: 60),
            21 => Body($"{dice.Pick("[LuaTable, LuaExport] ", "[LuaMarshalUsing(typeof(Lib.MoneyConverter))] ", "[LuaTable, LuaMarshalUsing(typeof(Lib.MoneyConverter))] ", "[LuaMarshalUsing(typeof(int)), LuaExport] ")}{Access(depth)}{dice.Pick("record", "class", "struct")} {name}", name, outer, depth, primary: 50),
            9 => Body($"{Export()}{Access(depth)}class {name}<T>", name, outer, depth),
            _ => Body($"{Export()}{Access(depth)}{dice.Maybe(50, "abstract ", "sealed ", "unsafe ", "unsafe ", "partial ", "abstract partial ")}class {name}", name, outer, depth, primary: 10),
        };
    }

    private Piece Partial(string name, string outer, int depth)
    {
        var access = Access(depth);
        var others = dice.Some(2, () => Body($"{access}partial class {name}", name, outer, depth));
        return new Piece("").With(Body($"{Export()}{access}partial class {name}", name, outer, depth)).With(others);
    }

    private Piece Body(string head, string name, string outer, int depth, int primary = 0)
    {
        var members = new Members(dice, _types, name) { AreStatic = head.Contains("static ", StringComparison.Ordinal) };
        var type = new Piece(head);
        if (dice.Chance(primary))
            type.With(new Piece($"({members.Parameters()})"));
        if (dice.Chance(35))
            type.With(Piece.Base(" : " + Base()));
        if (head.EndsWith("<T>", StringComparison.Ordinal))
            type.With(new Piece(dice.Pick(" where T : class", " where T : struct", " where T : notnull")));
        type.With(new Piece("{", isNeeded: true));
        foreach (var _ in Enumerable.Range(0, 3 + dice.Next(10)))
            type.With(members.One());
        type.With(dice.Some(2, members.Hiding));
        if (depth < 2 && dice.Chance(25))
            type.With(Type($"{outer}{name}.", depth + 1));
        return type.With(new Piece("}", isNeeded: true));
    }

    private string Base() => dice.Chance(50)
        ? dice.Pick("Lib.Shape", "Lib.Guest", "Lib.Open<string>", "Lib.Open<int[]>.Inner", "Exception", "System.IO.MemoryStream", "List<int>", "Attribute", "Lib.Plain", "Lib.HasOld", "HashSet<string>", "Dictionary<string, int>", "System.Collections.ObjectModel.Collection<Lib.Guest>", "Lib.Line")
        : dice.Chance(70) ? _types.Declared() : dice.Pick("Lib.IShape", "IDisposable", "Lib.IDefault", "System.Collections.IEnumerable") + dice.Maybe(50, ", IDisposable");

    private string Export() => dice.Chance(85) ? dice.Pick("[LuaExport] ", "[LuaExport] ", "[LuaExport] ", Attribute(30) + "[LuaExport] ", $"[LuaExport(\"Lua{dice.Next(60)}\")] ", "[LuaExport(\"a b\")] ", "[LuaExport(null!)] ") : Attribute(10);

    private string Attribute(int percent) => dice.Maybe(
        percent, "[Obsolete] ", "[Obsolete(\"m\")] ", "[Obsolete(\"m\", true)] ", "[System.Diagnostics.CodeAnalysis.Experimental(\"EXP2\")] ", "[CLSCompliant(true)] ", "[Serializable] ", "[Obsolete(\"m\", DiagnosticId = \"X2\")] ");

    private string Access(int depth) => dice.Chance(80) ? "public " : depth == 0 ? dice.Pick("internal ", "", "file ") : dice.Pick("internal ", "", "protected ", "protected internal ", "private ", "private protected ");
}
