using NewsDigest.Feeds;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Reads lines such as "Source: Harbour Post" and "Published: March 24, 2021".</summary>
public static class LabelledLine
{
    private const int LongestLabel = 16;
    private const int MostWords = 40;

    /// <summary>The field and value of a block that is such a line, or null: the value must be what its label promises.</summary>
    public static (ArticleField Field, string Value)? Read(string block)
    {
        var colon = block.IndexOf(':');
        if (colon is < 2 or > LongestLabel || colon + 1 == block.Length || Words.Count(block) > MostWords)
            return null;
        var value = block[(colon + 1)..].Trim();
        return ArticleFields.Named(block.AsSpan(0, colon).Trim("*_# ")) is { } field && Promises(field, value)
            ? (field, value)
            : null;
    }

    private static bool Promises(ArticleField field, string value) =>
        field switch
        {
            ArticleField.Published or ArticleField.Updated => PublishedTime.Parse(value) is not null,
            ArticleField.Url => CanonicalUrl.From(value) is not null,
            ArticleField.Language => LanguageCode.From(value) is not null,
            ArticleField.Source or ArticleField.Byline => Words.Count(value) <= 12 && CreditLine.IsNames(value),
            ArticleField.Id => !value.Contains(' ', StringComparison.Ordinal),
            ArticleField.Tags => !SentenceEnd.Closes(value),
            ArticleField.Title => value.Length > 0,
            // A text or summary begins a paragraph of its own: its label does not make it less of one.
            _ => false,
        };
}
