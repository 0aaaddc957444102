namespace LuaBindGen;

/// <summary>Hands scripts the task that a method returns, as a value: <c>[return: LuaTask]</c>. The call does not wait.</summary>
/// <remarks>
/// <c>local task = bank.fetch(1)</c> starts it, <c>task:await()</c> gives what the method gives, as often as it is asked, and <c>task.done</c> says whether it would wait. The
/// <see cref="CancellationToken"/> that the method is given fires when the run that has called it ends: nobody could await it any more but another script that it was handed to.
/// </remarks>
[AttributeUsage(AttributeTargets.ReturnValue)]
public sealed class LuaTaskAttribute : Attribute;
