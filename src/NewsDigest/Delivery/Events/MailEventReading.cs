namespace NewsDigest.Delivery.Events;

/// <summary>What reading a batch of events gave.</summary>
/// <param name="Events">Those that prove something, in their order.</param>
/// <param name="Ignored">Entries that prove nothing, or are no events.</param>
public sealed record MailEventReading(IReadOnlyList<MailEvent> Events, int Ignored);
