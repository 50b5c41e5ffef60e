using NewsDigest.Briefings;

namespace NewsDigest.Subscribers;

/// <summary>A slot that a reader has left, and that serves them a last time.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Until">The last local date that it serves.</param>
public sealed record FormerSlot(Slot Slot, DateOnly Until);
