using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Schedule;

/// <summary>How far the briefings of a slot are planned.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="PlannedUntil">The newest local date whose readers are all in the queue; null: none yet.</param>
/// <param name="Continuation">The last row enqueued of the date after it; null: none yet.</param>
/// <param name="Version">Version that a store gave it, opaque. Null until stored.</param>
public sealed record SlotProgress(Slot Slot, DateOnly? PlannedUntil, string? Continuation, string? Version = null);
