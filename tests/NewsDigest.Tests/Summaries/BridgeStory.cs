using NewsDigest.Articles;
using NewsDigest.Summaries;

namespace NewsDigest.Tests.Summaries;

/// <summary>One small story that tests of summaries tell.</summary>
internal static class BridgeStory
{
    public static readonly DateTimeOffset Published = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The story as one article, with more paragraphs after its first.</summary>
    public static SummaryRequest With(params string[] paragraphs) =>
        new(
            [Text("a", ["The Port Ellery bridge opened on Tuesday after nine years of work.", .. paragraphs, .. End])],
            80
        );

    /// <summary>An article of these paragraphs.</summary>
    public static SourceText Text(string id, IReadOnlyList<string> paragraphs) =>
        SourceText.From(
            new Article
            {
                Id = new ArticleId(id),
                Origin = new DocumentPart($"{id}.txt"),
                Title = "Bridge opens",
                Paragraphs = paragraphs,
                Language = "en",
                Published = Published,
                Arrived = Published,
            }
        );

    private static readonly string[] End =
    [
        "It cost $1.2bn, the harbour authority said.",
        "Two ferries will not sail any more, mayor Ada Thorne said.",
    ];
}
