namespace LuaBindGen.Generator.Models;

/// <summary>What has to be known of the project that code is generated into.</summary>
/// <param name="AllowsUnsafe">Whether it allows unsafe code, which the generated code needs for its function addresses.</param>
/// <param name="HasRuntime">Whether it references the runtime, which the generated code calls.</param>
internal sealed record ConsumerModel(bool AllowsUnsafe, bool HasRuntime)
{
    /// <summary>Whether code can be generated at all.</summary>
    public bool TakesCode => AllowsUnsafe && HasRuntime;
}
