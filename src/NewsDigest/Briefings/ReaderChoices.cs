using NewsDigest.Topics;

namespace NewsDigest.Briefings;

/// <summary>What a reader chose to read.</summary>
/// <param name="Topics">Topics in the reader's order; empty for all, ordered by their first stories.</param>
/// <param name="Length">How much.</param>
/// <param name="Language">Two-letter ISO 639-1 code of the texts around the news.</param>
/// <param name="StoryLanguages">Languages of stories to be shown; empty for all.</param>
public sealed record ReaderChoices(
    IReadOnlyList<TopicId> Topics,
    BriefingLength Length,
    string Language,
    IReadOnlyList<string> StoryLanguages
)
{
    /// <summary>Whether they want a mail also on a day that has no news for them.</summary>
    public bool IsToldWhenQuiet { get; init; }
}
