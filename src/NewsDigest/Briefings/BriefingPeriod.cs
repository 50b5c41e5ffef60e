namespace NewsDigest.Briefings;

/// <summary>Which developments of an edition a briefing tells, and which of them the reader knows the story of.</summary>
/// <param name="After">Developments of editions after this instant are told (UTC).</param>
/// <param name="KnownUntil">A story that had a development at or before this instant is an update (UTC).</param>
public sealed record BriefingPeriod(DateTimeOffset After, DateTimeOffset KnownUntil)
{
    /// <summary>The longest that a briefing reaches back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(72);

    /// <summary>
    /// The period of a reader who last received the edition of <paramref name="lastReceived"/>: everything since, at
    /// most 72 hours. A reader who never received one gets a day.
    /// </summary>
    public static BriefingPeriod Since(DateTimeOffset? lastReceived, DateTimeOffset instant)
    {
        var after = lastReceived ?? instant - TimeSpan.FromHours(24);
        if (instant - after > Longest)
            after = instant - Longest;
        return new BriefingPeriod(after, lastReceived ?? DateTimeOffset.MinValue);
    }

    /// <summary>Everything in an edition; stories that began at or before <paramref name="knownUntil"/> are updates.</summary>
    public static BriefingPeriod Everything(DateTimeOffset knownUntil) => new(DateTimeOffset.MinValue, knownUntil);
}
