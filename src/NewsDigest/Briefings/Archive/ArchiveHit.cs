namespace NewsDigest.Briefings.Archive;

/// <summary>A story that a search found.</summary>
/// <param name="Instant">Instant of the site's edition that tells it (UTC).</param>
/// <param name="Story">The story.</param>
public sealed record ArchiveHit(DateTimeOffset Instant, IndexedStory Story);
