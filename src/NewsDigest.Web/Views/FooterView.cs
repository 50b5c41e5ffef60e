namespace NewsDigest.Web.Views;

/// <summary>The end of a briefing as it is shown.</summary>
/// <param name="Notes">Why the reader gets it and how it was made, a sentence or two each.</param>
/// <param name="ReadOnline">Address of the briefing as a page.</param>
/// <param name="Links">The reader's other links: what they say and where they lead.</param>
/// <param name="Address">The sender's postal address on one line.</param>
public sealed record FooterView(
    IReadOnlyList<string> Notes,
    string? ReadOnline,
    IReadOnlyList<(string Text, string Link)> Links,
    string? Address
);
