namespace NewsDigest.Briefings;

/// <summary>A sentence of a story in a briefing.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Marks">Marks of the sources that support it, ascending; at least one.</param>
public sealed record BriefingSentence(string Text, IReadOnlyList<int> Marks)
{
    /// <summary>
    /// Whether a quotation in it goes on in the next sentence, which rests on the same sources: their marks are then shown
    /// behind the end of the quotation, not within it.
    /// </summary>
    public bool GoesOn { get; init; }

    /// <summary>The marks that are shown behind this sentence.</summary>
    public IReadOnlyList<int> ShownMarks => GoesOn ? [] : Marks;
}
