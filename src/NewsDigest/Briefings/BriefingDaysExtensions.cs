namespace NewsDigest.Briefings;

/// <summary>Questions to <see cref="BriefingDays"/>.</summary>
public static class BriefingDaysExtensions
{
    /// <summary>Whether a date falls on one of the days.</summary>
    public static bool Include(this BriefingDays days, DateOnly date) =>
        days.HasFlag((BriefingDays)(1 << (((int)date.DayOfWeek + 6) % 7)));
}
