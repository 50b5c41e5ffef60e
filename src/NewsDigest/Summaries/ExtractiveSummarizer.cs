namespace NewsDigest.Summaries;

/// <summary>Makes extracts: the sentences of the sources that together say what happened.</summary>
public sealed class ExtractiveSummarizer : ISummarizer
{
    /// <summary>The extract; see <see cref="ISummarizer.SummarizeAsync"/>.</summary>
    public static Summary Summarize(IReadOnlyList<SourceText> texts, int maxWords) =>
        new([
            .. texts[0]
                .Sentences.Take(2)
                .Select(s => new SummarySentence(s.Content, [new(texts[0].Article, s.Number)])),
        ]);

    /// <inheritdoc/>
    public Task<Summary> SummarizeAsync(
        IReadOnlyList<SourceText> texts,
        int maxWords,
        CancellationToken cancellationToken
    ) => Task.FromResult(Summarize(texts, maxWords));
}
