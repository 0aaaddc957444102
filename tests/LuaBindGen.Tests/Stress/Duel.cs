namespace LuaBindGen.Tests.Stress;

/// <summary>Two threads that act at the same moment, again and again; sometimes the one is a little earlier, sometimes the other.</summary>
internal sealed class Duel : IDisposable
{
    // Iterations of a spin wait; the head start is mostly far smaller.
    private const double LongestHeadStart = 8000;

    // Each so many rounds one of them waits for the other, in turn: so both orders come, however loaded the machine is.
    private const int Certain = 8;

    private readonly Barrier _barrier = new(2);
    private readonly Random _random = new(1);
    private readonly Thread _thread;
    private Action? _action;
    private int _delay;
    private int _rounds;
    private volatile bool _otherWaits;
    private volatile bool _isOver;
    private Exception? _failure;

    // Set when the other thread is awake and about to act: waking up takes it longer than any head start.
    private volatile bool _isAwake;

    internal Duel()
    {
        _thread = new Thread(Follow) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Does both at the same moment, and returns when both are done.</summary>
    internal void Fight(Action one, Action other)
    {
        var isCertain = _rounds++ % Certain == 0;
        var isFirst = _rounds / Certain % 2 == 0;
        var tilt = isCertain ? 0 : (_random.NextDouble() * 2) - 1;
        var delay = (int)(LongestHeadStart * tilt * tilt * tilt);
        (_action, _delay, _isAwake, _isOver, _otherWaits) = (other, Math.Max(0, -delay), false, false, isCertain && isFirst);
        _barrier.SignalAndWait();
        Until(() => isCertain && !isFirst ? _isOver : _isAwake);
        Thread.SpinWait(Math.Max(0, delay));
        one();
        _isOver = true;
        _barrier.SignalAndWait();
        if (_failure is not null)
            throw new InvalidOperationException("The other thread failed.", _failure);
    }

    public void Dispose()
    {
        _action = null;
        _barrier.SignalAndWait();
        _thread.Join();
        _barrier.Dispose();
    }

    private void Follow()
    {
        for (_barrier.SignalAndWait(); _action is { } action; _barrier.SignalAndWait())
        {
            _isAwake = true;
            if (_otherWaits)
                Until(() => _isOver);
            Thread.SpinWait(_delay);
            try
            {
                action();
            }
            catch (Exception exception)
            {
                _failure = exception;
            }
            _isOver = true;
            _barrier.SignalAndWait();
        }
    }

    private static void Until(Func<bool> condition)
    {
        for (var spin = default(SpinWait); !condition(); spin.SpinOnce(sleep1Threshold: -1))
        {
        }
    }
}
