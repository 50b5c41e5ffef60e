using System.Globalization;
using NewsDigest.Articles;
using NewsDigest.Summaries;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>A summary.</summary>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Model">The model that wrote it; null for an extract.</param>
/// <param name="Headline">The model's headline.</param>
internal sealed record StoredSummary(IReadOnlyList<StoredSentence> Sentences, string? Model, string? Headline)
{
    public static StoredSummary From(Summary summary) =>
        new([.. summary.Sentences.Select(StoredSentence.From)], summary.Model, summary.Headline);

    public Summary ToSummary() => new([.. Sentences.Select(s => s.ToSentence())], Model, Headline);
}

/// <summary>A sentence of a summary.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Sources">Sentences of articles that support it, as "article:number".</param>
internal sealed record StoredSentence(string Text, IReadOnlyList<string> Sources)
{
    public static StoredSentence From(SummarySentence sentence) =>
        new(
            sentence.Text,
            [.. sentence.Sources.Select(s => FormattableString.Invariant($"{s.Article.Value}:{s.Number}"))]
        );

    public SummarySentence ToSentence() => new(Text, [.. Sources.Select(Reference)]);

    private static SentenceReference Reference(string source)
    {
        var colon = source.LastIndexOf(':');
        return new(
            new ArticleId(SharedWords.Of(source.AsSpan(0, colon))),
            int.Parse(source.AsSpan(colon + 1), CultureInfo.InvariantCulture)
        );
    }
}
