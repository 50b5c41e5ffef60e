using NewsDigest.Summaries.Writing;

namespace NewsDigest.Summaries.Evaluation;

/// <summary>How good summaries are on average, and what they took.</summary>
/// <param name="Stories">How many were scored.</param>
/// <param name="Rouge1">Mean ROUGE-1, F1 between 0 and 1.</param>
/// <param name="Rouge2">Mean ROUGE-2.</param>
/// <param name="RougeL">Mean ROUGE-L over sentences.</param>
/// <param name="Words">Mean length.</param>
/// <param name="Supported">Share of all sentences that are supported by what they cite.</param>
/// <param name="Writing">What became of asking a model.</param>
public sealed record SummaryReport(
    int Stories,
    double Rouge1,
    double Rouge2,
    double RougeL,
    double Words,
    double Supported,
    WritingCount Writing
)
{
    /// <summary>US dollars for a story.</summary>
    public decimal UsdPerStory => Stories == 0 ? 0 : Writing.Usd / Stories;

    /// <summary>The report of some scores; at least one.</summary>
    public static SummaryReport Of(IReadOnlyCollection<SummaryScore> scores) =>
        new(
            scores.Count,
            scores.Average(s => s.Rouge1),
            scores.Average(s => s.Rouge2),
            scores.Average(s => s.RougeL),
            scores.Average(s => s.Words),
            (double)scores.Sum(s => s.Supported) / Math.Max(1, scores.Sum(s => s.Sentences)),
            WritingCount.Of([.. scores.Select(s => s.Writing).OfType<WritingOutcome>()])
        );
}
