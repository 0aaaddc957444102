using System.Text;

namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>Writes a conformance case for each shape that crosses.</summary>
internal static class MatrixScript
{
    public static string Write(IReadOnlyList<Cell> cells)
    {
        var text = new StringBuilder(
            """
            -- Made of the rows in LuaBindGen.Generator.Tests/Matrix; a test there says where it differs.

            """);
        foreach (var (group, number) in cells.GroupBy(cell => cell.Shape).Select((group, index) => (group.ToList(), index)))
        {
            if (group[0].Shape.Crosses)
                text.Append(Case(group[0].Shape, [.. group.Where(cell => cell.Works).Select(cell => cell.Place)], number));
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Case(Shape shape, IReadOnlyList<Place> places, int number)
    {
        var lines = Lines(shape, places).Select(line => $"  {line}\n");
        return $"\ncases[\"{shape.Type}\"] = function()\n  local shape = {MatrixFixture.NameOf(number)}.new()\n  local function value() return {shape.Lua} end\n  local function is(v) return {(shape.Check.Length == 0 ? "deep(v, value())" : shape.Check)} end\n{string.Concat(lines)}end\n";
    }

    private static IEnumerable<string> Lines(Shape shape, IReadOnlyList<Place> places)
    {
        // Where only a script can make a value, it is the same one that it gets back.
        var isHeld = shape.Sample is null;
        if (isHeld)
            yield return "local held = value()\n  value = function() return held end";
        if (places.Contains(Place.Parameter))
            yield return "assert(shape:take(value()), \"taken\")";
        if (places.Contains(Place.Return))
            yield return "assert(is(shape:give()), \"given\")";
        if (places.Contains(Place.Property))
            yield return isHeld ? "shape.property = value()\n  assert(is(shape.property), \"property\")" : "assert(is(shape.property), \"property\")\n  shape.property = value()\n  assert(shape:holds_property(), \"property that was set\")";
        if (places.Contains(Place.Field))
            yield return isHeld ? "shape.field = value()\n  assert(is(shape.field), \"field\")" : "assert(is(shape.field), \"field\")\n  shape.field = value()\n  assert(shape:holds_field(), \"field that was set\")";
        if (places.Contains(Place.Element))
            yield return "assert(shape:take_all({ value(), value() }), \"elements taken\")\n  local all = shape:give_all()\n  assert(is(all[1]) and is(all[2]) and #all == 2, \"elements given\")";
        if (places.Contains(Place.AsyncResult))
            yield return "assert(is(shape:give_later()), \"given later\")";
    }
}
