namespace NewsDigest.Briefings.Archive;

/// <summary>The site's edition of one day on a list.</summary>
/// <param name="Instant">Its instant (UTC).</param>
/// <param name="Headline">Headline of its first story; null where it has none.</param>
public sealed record ArchivedEdition(DateTimeOffset Instant, string? Headline);
