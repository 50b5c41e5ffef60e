namespace NewsDigest.Summaries;

/// <summary>Makes the summary of one development from the articles that brought it.</summary>
public interface ISummarizer
{
    /// <summary>
    /// A summary within the request's limit. Never fails for what a model or the network does: an extract takes the
    /// place of what could not be had.
    /// </summary>
    Task<Summary> SummarizeAsync(SummaryRequest request, CancellationToken cancellationToken);
}
