namespace NewsDigest.Feeds.Polling;

/// <summary>What one run of polling did.</summary>
/// <param name="Polled">Feeds asked.</param>
/// <param name="Failed">Feeds among them that could not be fetched or read.</param>
/// <param name="NewEntries">Entries handed over.</param>
public sealed record PollReport(int Polled, int Failed, int NewEntries);
