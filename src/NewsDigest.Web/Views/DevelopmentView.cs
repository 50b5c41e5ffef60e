namespace NewsDigest.Web.Views;

/// <summary>A development as a story's page shows it.</summary>
/// <param name="Instant">Instant of the edition that told it first (UTC).</param>
/// <param name="Headline">Clean headline.</param>
/// <param name="Model">The model that wrote it; null for extracts.</param>
/// <param name="Sentences">The summary.</param>
/// <param name="Sources">All articles that brought it.</param>
public sealed record DevelopmentView(
    DateTimeOffset Instant,
    string Headline,
    string? Model,
    IReadOnlyList<SupportedSentence> Sentences,
    IReadOnlyList<SourceView> Sources
)
{
    /// <summary>Whether one of the articles was corrected since.</summary>
    public bool IsCorrected { get; init; }
}
