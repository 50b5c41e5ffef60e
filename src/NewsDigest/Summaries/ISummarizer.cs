namespace NewsDigest.Summaries;

/// <summary>Makes the summary of one development from the articles that brought it.</summary>
public interface ISummarizer
{
    /// <summary>
    /// A summary of at most <paramref name="maxWords"/> words. Never fails for what a model or the network does: an
    /// extract takes the place of what could not be had.
    /// </summary>
    /// <param name="texts">The articles, the most important first; at least one.</param>
    /// <param name="maxWords">Upper limit in words.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    Task<Summary> SummarizeAsync(IReadOnlyList<SourceText> texts, int maxWords, CancellationToken cancellationToken);
}
