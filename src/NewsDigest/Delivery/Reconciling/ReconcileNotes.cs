namespace NewsDigest.Delivery.Reconciling;

/// <summary>What runs of <see cref="Reconcile"/> found in order, so that the next ones need not read it again for a while.</summary>
/// <param name="WholeAt">When a run last looked at everything (UTC). Nothing that is noted was found before.</param>
/// <param name="Dates">What was found, by date.</param>
public sealed record ReconcileNotes(DateTimeOffset WholeAt, IReadOnlyList<ReconciledDate> Dates);
