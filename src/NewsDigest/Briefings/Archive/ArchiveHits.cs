namespace NewsDigest.Briefings.Archive;

/// <summary>What a search found.</summary>
/// <param name="Stories">The stories, the newest days first; each stands at the newest day on which it was found.</param>
/// <param name="Further">The newest instant that was not looked at (UTC); null where all were.</param>
public sealed record ArchiveHits(IReadOnlyList<ArchiveHit> Stories, DateTimeOffset? Further);
