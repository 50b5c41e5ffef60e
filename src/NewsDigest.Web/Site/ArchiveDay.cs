namespace NewsDigest.Web.Site;

/// <summary>A past briefing on the list.</summary>
/// <param name="Date">Its date.</param>
/// <param name="Link">Path of its page.</param>
/// <param name="Headline">Clean headline of its first story; null where it has none.</param>
public sealed record ArchiveDay(DateOnly Date, string Link, string? Headline);
