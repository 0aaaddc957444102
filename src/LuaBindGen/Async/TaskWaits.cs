using System.Diagnostics;

namespace LuaBindGen.Async;

/// <summary>Tells a thread that blocks on a task from one that blocks on anything else, such as a lock.</summary>
/// <remarks>
/// By the names on the stack, which the framework gives under NativeAOT too, unless the project has taken stack traces out (<c>StackTraceSupport</c>). A name that is
/// not known counts as something else: a contended lock must never throw.
/// </remarks>
internal static class TaskWaits
{
    private const string TaskType = "System.Threading.Tasks.Task";

    /// <summary>The method that waits for a task now, as C# names it; null where the thread does not block on one.</summary>
    internal static string? Find()
    {
        var frames = new StackTrace(fNeedFileInfo: false).GetFrames();
        var isTask = false;
        var isEvent = false;
        foreach (var frame in frames)
        {
            if (DiagnosticMethodInfo.Create(frame) is not { } method)
                return null;
            var type = method.DeclaringTypeName ?? "";
            if (isTask)
            {
                if (!type.StartsWith("System.", StringComparison.Ordinal))
                    return Readable(type, method.Name);
            }
            else if (type == TaskType)
            {
                if (!isEvent)
                    return null;
                isTask = true;
            }
            else if (type == "System.Threading.ManualResetEventSlim")
            {
                isEvent = true;
            }
            else if (isEvent || !IsBetween(type, method.Name))
            {
                return null;
            }
        }
        return isTask ? "An exported method" : null;
    }

    // The call into the runtime has a frame of its own, <Wait>g____PInvoke, once the method is compiled for speed.
    // Ours, and what lies between them and the event that a task is waited for with: a monitor, under NativeAOT a condition. No lock that is being taken.
    private static bool IsBetween(string type, string name) =>
        type.StartsWith("LuaBindGen.Async.", StringComparison.Ordinal)
        || (type == typeof(SynchronizationContext).FullName)
        || (type is "System.Threading.Monitor" or "System.Threading.Condition" && name.Contains("Wait", StringComparison.Ordinal))
        || (type == "System.Threading.WaitHandle" && name is "WaitOneNoCheck" or "WaitOne");

    // Shop+<BuyAsync>d__3.MoveNext and Shop+<>c.<Buy>b__0 are Shop.BuyAsync and Shop.Buy to who wrote them.
    private static string Readable(string type, string method)
    {
        var generated = type.IndexOf("+<", StringComparison.Ordinal);
        var outer = generated < 0 ? type : type[..generated];
        var name = Inner(generated < 0 ? method : type[generated..]) ?? Inner(method) ?? method;
        return $"{outer}.{name}";
    }

    private static string? Inner(string name)
    {
        var start = name.IndexOf('<', StringComparison.Ordinal) + 1;
        var end = name.IndexOf('>', StringComparison.Ordinal);
        return start > 0 && end > start ? name[start..end] : null;
    }
}
