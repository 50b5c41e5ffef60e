namespace NewsDigest.Testing.Debris;

/// <summary>One way in which pages, wires and mails word a kind of debris.</summary>
/// <param name="Kind">The kind, as the results are counted.</param>
/// <param name="Spot">Where it stands.</param>
/// <param name="Text">
/// Its words; lines are parted by '|', and what changes from page to page stands in braces: see <see cref="DebrisSlots"/>.
/// </param>
/// <param name="Language">Language of the pages that have it.</param>
public sealed record DebrisWording(string Kind, DebrisSpot Spot, string Text, string Language = "en");
