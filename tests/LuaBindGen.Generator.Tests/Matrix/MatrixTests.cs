namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>Every shape in every place: it works, or one diagnostic says why not. What works is then run by the conformance cases.</summary>
public class MatrixTests
{
    private static readonly Lazy<Task<IReadOnlyList<Cell>>> Cells = new(() => CellReader.ReadAsync([.. ValueShapes.Groups.SelectMany(group => group.Shapes)]));

    [Fact]
    public async Task Every_shape_crosses_where_it_is_meant_to_and_nowhere_else()
    {
        var cells = await Cells.Value;

        Assert.Empty(cells.Where(cell => cell.Shape.Crosses && cell.Problem is not null).Select(cell => $"{cell.Shape.Type} as {cell.Place}: {cell.Problem}"));
        Assert.Empty(cells.Where(cell => !cell.Shape.Crosses && cell.Works).Select(cell => $"{cell.Shape.Type} as {cell.Place} works"));
    }

    [Fact]
    public async Task The_page_says_what_is_so() =>
        MatrixFiles.Verify((MatrixFiles.Page, MatrixPage.Write(ValueShapes.Groups, await Cells.Value)));

    [Fact]
    public async Task The_conformance_cases_run_all_that_works()
    {
        var cells = await Cells.Value;

        MatrixFiles.Verify((MatrixFiles.Fixture, MatrixFixture.Write(cells)), (MatrixFiles.Script, MatrixScript.Write(cells)));
    }
}
