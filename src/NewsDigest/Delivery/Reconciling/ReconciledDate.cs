using NewsDigest.Briefings;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>What was found in order of one local date.</summary>
/// <param name="Date">The date.</param>
/// <param name="Complete">Slots of which every reader had an outcome.</param>
/// <param name="Unanswered">
/// Deliveries of the date of which nobody had known for an hour what became of them, where no other was open in the
/// ledger; null where some were.
/// </param>
public sealed record ReconciledDate(DateOnly Date, IReadOnlyCollection<Slot> Complete, int? Unanswered);
