namespace NewsDigest.MovedDigest;

/// <summary>A timer that goes off when its time has come by the moved clock.</summary>
internal sealed class MovedTimer : ITimer
{
    /// <summary>Timers of the system go no further than some weeks.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Action callback;
    private readonly Action<MovedTimer> ended;
    private readonly ITimer inner;
    private DateTimeOffset? due;
    private TimeSpan period;
    private bool isDisposed;

    public MovedTimer(TimeProvider time, Action callback, Action<MovedTimer> ended)
    {
        (this.time, this.callback, this.ended) = (time, callback, ended);
        inner = TimeProvider.System.CreateTimer(_ => GoOff(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            this.period = period;
            due = dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime;
            Wait();
            return !isDisposed;
        }
    }

    /// <summary>The clock was moved.</summary>
    public void Moved()
    {
        lock (gate)
            Wait();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            inner.Dispose();
        }
        ended(this);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Wait()
    {
        if (isDisposed || due is not { } at)
            return;
        var rest = at - time.GetUtcNow();
        inner.Change(
            rest < TimeSpan.Zero ? TimeSpan.Zero
                : rest > LongestRest ? LongestRest
                : rest,
            Timeout.InfiniteTimeSpan
        );
    }

    private void GoOff()
    {
        lock (gate)
        {
            if (isDisposed || due is not { } at)
                return;
            var now = time.GetUtcNow();
            if (at > now)
            {
                Wait();
                return;
            }
            // Turns that passed while it slept are one.
            due = period > TimeSpan.Zero ? now + period : null;
            Wait();
        }
        callback();
    }
}
