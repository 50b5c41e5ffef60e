using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Schedule;

/// <summary>A slot that a reader has left, and that serves them a last time.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Until">The last local date that it serves.</param>
public sealed record FormerSlot(Slot Slot, DateOnly Until)
{
    /// <summary>The first local date that it serves; null: any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>
    /// The slot before it, where that still serves a date before, as when changes come in one outage over midnight. By the
    /// dates of several zones there may be two of them, one behind the other.
    /// </summary>
    public FormerSlot? Earlier { get; init; }
}
