namespace NewsDigest.Delivery.Queues;

/// <summary>What lay among the ranges that were given up.</summary>
/// <param name="Cleared">Ranges that were taken away: whom they left unmailed, comparing with the ledger finds.</param>
/// <param name="Returned">Ranges that a person had asked for, and that are in the queue again.</param>
/// <param name="Resting">Ranges that will be, once they have rested.</param>
/// <param name="Unreadable">Why the others cannot be read, without their texts; they stay for a person.</param>
public sealed record PoisonReport(int Cleared, int Returned, int Resting, IReadOnlyList<string> Unreadable);
