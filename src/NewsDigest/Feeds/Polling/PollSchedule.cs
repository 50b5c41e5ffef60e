namespace NewsDigest.Feeds.Polling;

/// <summary>When a feed is polled next: as often as it changes, never more often than it asks, ever more seldom while it fails.</summary>
public static class PollSchedule
{
    /// <summary>No feed is polled more often.</summary>
    public static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(15);

    /// <summary>Every feed that works is polled at least so often.</summary>
    public static readonly TimeSpan MaxInterval = TimeSpan.FromDays(1);

    /// <summary>The pause before the second poll of a new feed.</summary>
    public static readonly TimeSpan FirstInterval = TimeSpan.FromHours(1);

    /// <summary>A server may ask for so long a rest.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(7);

    /// <summary>The interval after a poll: half as long when something was new, half as long again when nothing was.</summary>
    public static TimeSpan Adapted(TimeSpan interval, bool hadNews) => Clamped(hadNews ? interval / 2 : interval * 1.5);

    /// <summary>The pause until the next poll of a feed that works.</summary>
    /// <param name="interval">What its changes call for.</param>
    /// <param name="asked">What the feed and its server ask for, each or neither.</param>
    public static TimeSpan Pause(TimeSpan interval, params ReadOnlySpan<TimeSpan?> asked)
    {
        foreach (var wish in asked)
            interval = wish > interval ? wish.Value : interval;
        return Clamped(interval);
    }

    /// <summary>The pause after failures: a quarter of an hour after the first, twice as long after each other, at most a day.</summary>
    /// <param name="failures">How many polls have failed in a row, from 1.</param>
    /// <param name="retryAfter">How long the server asks to be left alone.</param>
    public static TimeSpan BackOff(int failures, TimeSpan? retryAfter)
    {
        var pause = Clamped(MinInterval * Math.Pow(2, Math.Min(failures, 10) - 1));
        var rest = retryAfter > LongestRest ? LongestRest : retryAfter;
        return rest > pause ? rest.Value : pause;
    }

    private static TimeSpan Clamped(TimeSpan interval) =>
        TimeSpan.FromTicks(Math.Clamp(interval.Ticks, MinInterval.Ticks, MaxInterval.Ticks));
}
