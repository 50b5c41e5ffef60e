namespace NewsDigest.Delivery;

/// <summary>What lay among the messages that were given up.</summary>
/// <param name="Ranges">Ranges of readers that were taken away: whom they left unmailed, comparing with the ledger finds.</param>
/// <param name="Unreadable">Why the others cannot be read, without their texts; they stay for a person.</param>
public sealed record PoisonReport(IReadOnlyList<DeliveryRange> Ranges, IReadOnlyList<string> Unreadable);
