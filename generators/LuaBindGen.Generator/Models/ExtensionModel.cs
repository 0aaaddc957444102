namespace LuaBindGen.Generator.Models;

/// <summary>A property of an extension block. C# calls two static methods for it.</summary>
/// <param name="Receiver">The type whose objects have it; null where it is static.</param>
/// <param name="Modifier">What stands before the object where it is passed, <c>ref </c>; mostly nothing.</param>
/// <param name="Getter">The method that gets it; null where there is none.</param>
/// <param name="Setter">The method that sets it; null where there is none.</param>
internal sealed record ExtensionModel(TypeNames? Receiver, string Modifier, string? Getter, string? Setter);
