namespace NewsDigest.Feeds.Polling;

/// <summary>When a feed is polled next: as often as it changes, never when or more often than it asks not to be, ever more seldom while it fails.</summary>
public static class PollSchedule
{
    /// <summary>No feed is polled more often.</summary>
    public static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(15);

    /// <summary>Every feed that works is polled at least so often.</summary>
    public static readonly TimeSpan MaxInterval = TimeSpan.FromDays(1);

    /// <summary>The pause before the second poll of a new feed.</summary>
    public static readonly TimeSpan FirstInterval = TimeSpan.FromHours(1);

    private const int HoursOfWeek = 7 * 24;

    /// <summary>A server may ask for so long a rest.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(7);

    /// <summary>The interval after a poll: half as long when something was new, half as long again when nothing was.</summary>
    public static TimeSpan Adapted(TimeSpan interval, bool hadNews) => Clamped(hadNews ? interval / 2 : interval * 1.5);

    /// <summary>
    /// The next poll of a feed that works: after the longest of the intervals, at most a day, and then at the first hour
    /// in which the feed may change.
    /// </summary>
    /// <param name="now">This poll (UTC).</param>
    /// <param name="interval">What its changes call for.</param>
    /// <param name="maxAge">How long its server says that nothing changes.</param>
    /// <param name="wishes">What the feed asks for.</param>
    public static DateTimeOffset Next(DateTimeOffset now, TimeSpan interval, TimeSpan? maxAge, PollingWishes wishes)
    {
        foreach (var asked in (ReadOnlySpan<TimeSpan?>)[maxAge, wishes.Interval])
            interval = asked > interval ? asked.Value : interval;
        var next = now + Clamped(interval);
        var time = next;
        for (var hour = 0; hour < HoursOfWeek; hour++)
        {
            if (!wishes.SkippedHours.Contains(time.Hour) && !wishes.SkippedDays.Contains(time.DayOfWeek))
                return time;
            time = new DateTimeOffset(time.Year, time.Month, time.Day, time.Hour, 0, 0, time.Offset).AddHours(1);
        }
        // A feed that asks never to be polled does not mean it.
        return next;
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
