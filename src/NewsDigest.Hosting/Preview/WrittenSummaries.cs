using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Summaries;

namespace NewsDigest.Hosting.Preview;

/// <summary>Summaries that a model wrote for an edition, taken from it again, so that making it once more costs nothing; extracts for the rest.</summary>
internal sealed class WrittenSummaries(Edition edition, ISummarizer extracts) : ISummarizer
{
    private readonly Dictionary<ArticleId, Summary> written = edition
        .Stories.SelectMany(s => s.Developments)
        .Where(d => !d.Summary.IsExtract && d.Articles.Count > 0)
        .GroupBy(d => d.Articles[0].Id)
        .ToDictionary(d => d.Key, d => d.First().Summary);

    /// <inheritdoc/>
    public Task<Summary> SummarizeAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        written.TryGetValue(request.Texts[0].Article, out var summary)
            ? Task.FromResult(summary)
            : extracts.SummarizeAsync(request, cancellationToken);
}
