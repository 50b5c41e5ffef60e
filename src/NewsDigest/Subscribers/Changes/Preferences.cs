using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Changes;

/// <summary>All that a reader may change by themselves.</summary>
/// <param name="Choices">What they read.</param>
/// <param name="Slot">When; the zone exists.</param>
/// <param name="Days">On which days; not none.</param>
/// <param name="Pause">Null: they want briefings.</param>
public sealed record Preferences(ReaderChoices Choices, Slot Slot, BriefingDays Days, Pause? Pause);
