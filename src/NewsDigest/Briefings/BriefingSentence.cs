namespace NewsDigest.Briefings;

/// <summary>A sentence of a story in a briefing.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Marks">Marks of the sources that support it, ascending; at least one.</param>
public sealed record BriefingSentence(string Text, IReadOnlyList<int> Marks);
