namespace NewsDigest.Briefings.Status;

/// <summary>An edition in counts.</summary>
/// <param name="Instant">Its instant (UTC).</param>
/// <param name="Stories">Its stories.</param>
/// <param name="Developed">Of these, those that began or went on within the last 24 hours.</param>
public sealed record EditionCount(DateTimeOffset Instant, int Stories, int Developed);
