using System.Runtime.CompilerServices;

namespace LuaBindGen.Conformance.Harness;

/// <summary>The checks of cases in C#.</summary>
internal static class Check
{
    internal static void Equal<T>(T expected, T actual, [CallerLineNumber] int line = 0)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new CaseFailedException($"line {line}: expected {expected}, got {actual}");
    }

    internal static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, [CallerLineNumber] int line = 0) =>
        Equal(string.Join(" | ", expected), string.Join(" | ", actual), line);

    internal static void True(bool condition, [CallerArgumentExpression(nameof(condition))] string what = "", [CallerLineNumber] int line = 0)
    {
        if (!condition)
            throw new CaseFailedException($"line {line}: {what} does not hold");
    }

    internal static void Contains(string part, string? text, [CallerLineNumber] int line = 0)
    {
        if (text?.Contains(part, StringComparison.Ordinal) != true)
            throw new CaseFailedException($"line {line}: '{part}' was expected in '{text}'");
    }

    /// <summary>That it throws exactly this type. Gives the exception.</summary>
    internal static T Throws<T>(Action action, [CallerLineNumber] int line = 0)
        where T : Exception
    {
        try
        {
            action();
        }
        catch (T exception) when (exception.GetType() == typeof(T))
        {
            return exception;
        }
        catch (Exception exception)
        {
            throw new CaseFailedException($"line {line}: {typeof(T).Name} was expected, got {exception}");
        }
        throw new CaseFailedException($"line {line}: {typeof(T).Name} was expected, nothing was thrown");
    }

    /// <inheritdoc cref="Throws{T}(Action, int)"/>
    internal static T Throws<T>(Func<object?> function, [CallerLineNumber] int line = 0)
        where T : Exception => Throws<T>(() => { _ = function(); }, line);

    /// <summary>That the run ends cancelled. Gives the exception.</summary>
    internal static OperationCanceledException Cancelled(Task task, [CallerLineNumber] int line = 0)
    {
        Equal(TaskStatus.Canceled, task.Status, line);
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException exception)
        {
            return exception;
        }
        throw new InvalidOperationException("A cancelled task has a result.");
    }
}
