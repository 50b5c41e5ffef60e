namespace NewsDigest.Feeds;

/// <summary>What a feed asks of those who poll it.</summary>
public sealed record PollingWishes
{
    /// <summary>A feed that asks nothing.</summary>
    public static PollingWishes None { get; } = new();

    /// <summary>How long to wait between two polls (RSS <c>ttl</c>, <c>sy:updatePeriod</c>).</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Hours of the day (UTC, 0 to 23) in which nothing changes (RSS <c>skipHours</c>).</summary>
    public IReadOnlyList<int> SkippedHours { get; init; } = [];

    /// <summary>Days of the week (UTC) on which nothing changes (RSS <c>skipDays</c>).</summary>
    public IReadOnlyList<DayOfWeek> SkippedDays { get; init; } = [];
}
