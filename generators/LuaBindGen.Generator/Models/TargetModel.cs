namespace LuaBindGen.Generator.Models;

/// <summary>A C# member as generated code names it.</summary>
/// <param name="DeclaringType">The class that declares it, <c>global::Bank.Account</c>.</param>
/// <param name="Name">Its name, with an <c>@</c> where it is a keyword.</param>
/// <param name="NeedsCast">Whether another member of the name stands before it, so that only a cast of the receiver reaches it.</param>
/// <param name="IsOblivious">Whether that class is made of types that say nothing of null: written down in generated code, they do.</param>
internal sealed record TargetModel(string DeclaringType, string Name, bool NeedsCast, bool IsOblivious);
