using NewsDigest.Intake.Items;
using NewsDigest.Text;

namespace NewsDigest.Stories.Clusters;

/// <summary>What is compared to tell whether two articles, or an article and a story, are about the same event.</summary>
/// <param name="Language">Two-letter ISO 639-1 code; documents of different languages have nothing in common.</param>
/// <param name="Terms">Weighted terms, each once.</param>
/// <param name="TitleTerms">Distinct terms of the headline; empty where there is none.</param>
/// <param name="Time">When it was published (UTC), null where that is not known.</param>
internal sealed record EventDocument(
    string Language,
    IReadOnlyList<WeightedTerm> Terms,
    IReadOnlyList<WeightedTerm> TitleTerms,
    DateTimeOffset? Time
)
{
    /// <summary>An item as a document. One that is said to be published when it arrived does not tell its time.</summary>
    public static EventDocument Of(DigestItem item) =>
        new(
            item.Language,
            item.Terms,
            [
                .. TermExtractor
                    .Terms(item.Title, item.Language)
                    .Distinct(StringComparer.Ordinal)
                    .Select(t => new WeightedTerm(t, 1)),
            ],
            item.Published == item.Arrived ? null : item.Published
        );

    /// <summary>A running story as a document: what is remembered of its articles.</summary>
    public static EventDocument Of(Story story) => new(story.Language, story.Terms, [], story.LastSeen);
}
