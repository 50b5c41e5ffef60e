namespace NewsDigest.Web.Site;

/// <summary>A month of past briefings.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Days">Its days that have a briefing, the newest first.</param>
/// <param name="Previous">Path of the month before; null where there is nothing.</param>
/// <param name="Next">Path of the month after; null where it has not begun.</param>
public sealed record CalendarView(DateOnly Month, IReadOnlyList<CalendarDay> Days, string? Previous, string? Next)
{
    /// <summary>The month in weeks that begin on a day of the week; null for days of other months.</summary>
    public IEnumerable<DateOnly?[]> Weeks(DayOfWeek first)
    {
        var before = ((int)Month.DayOfWeek - (int)first + 7) % 7;
        var days = DateTime.DaysInMonth(Month.Year, Month.Month);
        return Enumerable
            .Range(0, before + days)
            .Select(n => n < before ? (DateOnly?)null : Month.AddDays(n - before))
            .Concat(Enumerable.Repeat((DateOnly?)null, (7 - (before + days) % 7) % 7))
            .Chunk(7);
    }
}
