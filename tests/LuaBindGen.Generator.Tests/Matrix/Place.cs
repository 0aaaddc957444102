namespace LuaBindGen.Generator.Tests.Matrix;

/// <summary>Where a type may stand in an exported class.</summary>
internal enum Place
{
    Parameter,
    Return,
    Property,
    Field,
    Element,
    AsyncResult,
}
