using NewsDigest.Articles;
using NewsDigest.Summaries.Writing;
using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>One article as a summary sees it: the sentences it may rest on.</summary>
/// <param name="Article">Whose sentences these are.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Sentences">Whole sentences only, in order: the cut last sentence of a truncated article is left out.</param>
/// <param name="Published">When it was published (UTC): what 'on Wednesday' refers to.</param>
/// <param name="Language">Two-letter ISO 639-1 code.</param>
public sealed record SourceText(
    ArticleId Article,
    string Title,
    IReadOnlyList<Sentence> Sentences,
    DateTimeOffset Published,
    string Language
)
{
    /// <summary>The sentences of an article that a summary may rest on: nothing in them that people do not see.</summary>
    public static SourceText From(Article article) =>
        From(article, SentenceSplitter.Split(article.Paragraphs, article.Language));

    /// <summary>The sentences of an article that a summary may rest on, where it is split already.</summary>
    public static SourceText From(Article article, IReadOnlyList<Sentence> sentences)
    {
        if (article.Truncated && sentences.Count > 0)
            sentences = [.. sentences.Take(sentences.Count - 1)];
        return new SourceText(article.Id, article.Title, Visible(sentences), article.Time, article.Language);
    }

    private static IReadOnlyList<Sentence> Visible(IReadOnlyList<Sentence> sentences) =>
        sentences.All(s => PlainText.IsClean(s.Content))
            ? sentences
            : [.. sentences.Select(s => PlainText.IsClean(s.Content) ? s : s.Saying(PlainText.Clean(s.Content)))];
}
