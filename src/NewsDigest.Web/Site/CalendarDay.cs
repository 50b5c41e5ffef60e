namespace NewsDigest.Web.Site;

/// <summary>A past briefing in a calendar.</summary>
/// <param name="Date">Its date.</param>
/// <param name="Link">Path of its page.</param>
/// <param name="Headline">Clean headline of its first story; null where it has none.</param>
public sealed record CalendarDay(DateOnly Date, string Link, string? Headline);
