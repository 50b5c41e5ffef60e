namespace NewsDigest.Subscribers.Changes;

/// <summary>That a reader wants no briefings for a while.</summary>
/// <param name="Until">The first local date on which they want them again; null: until they say so.</param>
public sealed record Pause(DateOnly? Until);
