using NewsDigest.Feeds.Polling;

namespace NewsDigest.Briefings;

/// <summary>What is new in an edition for one reader: the one model that mail, page, text and terminal show.</summary>
/// <param name="Instant">Instant of the edition (UTC).</param>
/// <param name="Date">The reader's local date.</param>
/// <param name="Language">Two-letter ISO 639-1 code of the texts around the news.</param>
/// <param name="Sections">One per topic that has a story, in the reader's order; 'uncategorised' last.</param>
/// <param name="ReadingTime">Estimated from its words.</param>
/// <param name="ArticleCount">Articles behind its stories.</param>
/// <param name="SourceCount">Different publishers behind its stories.</param>
/// <param name="Models">Names of the models that wrote summaries in it; empty where all are extracts.</param>
public sealed record Briefing(
    DateTimeOffset Instant,
    DateOnly Date,
    string Language,
    IReadOnlyList<BriefingSection> Sections,
    TimeSpan ReadingTime,
    int ArticleCount,
    int SourceCount,
    IReadOnlyList<string> Models
)
{
    /// <summary>The most important stories over all sections, for 'if you read only three'; most important first.</summary>
    public IReadOnlyList<BriefingStory> Top { get; init; } = [];

    /// <summary>Feeds that have been failing for a day, the longest failing first; for the footer.</summary>
    public IReadOnlyList<FailingFeed> FailingFeeds { get; init; } = [];

    /// <summary>Whether there is no story in it.</summary>
    public bool IsQuiet => Sections.Count == 0;
}
