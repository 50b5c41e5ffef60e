namespace NewsDigest.Briefings.Editions;

/// <summary>How long an edition that is due waits for a model.</summary>
public static class WritingTime
{
    /// <summary>What is left for writing and queueing the edition.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>No run of the planner is longer for it, as other briefings may be due before this one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Who is late already gets so much.</summary>
    private static readonly TimeSpan WhenLate = TimeSpan.FromMinutes(2);

    /// <summary>When a model's answers are of no use any more (UTC): the briefing leaves on time, with extracts for what is missing.</summary>
    /// <param name="due">When the edition is due (UTC).</param>
    /// <param name="now">The time (UTC).</param>
    public static DateTimeOffset EndsAt(DateTimeOffset due, DateTimeOffset now)
    {
        if (due <= now)
            return now + WhenLate;
        return due - Rest < now + Longest ? due - Rest : now + Longest;
    }
}
