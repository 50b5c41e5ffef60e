namespace NewsDigest.Delivery.Withdrawals;

/// <summary>An edition that was made with what is taken out.</summary>
/// <param name="Instant">Its instant (UTC).</param>
/// <param name="Mailed">Count of the briefings that were, or may have been, mailed from it.</param>
public sealed record WithdrawnEdition(DateTimeOffset Instant, int Mailed);
