using System.Net;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;
using NewsDigest.Articles.Formats;
using NewsDigest.Feeds;
using NewsDigest.Text;

namespace NewsDigest.Articles;

/// <summary>Turns what a format found into a clean article: the one door through which every article comes.</summary>
public static class ArticleMaker
{
    /// <summary>A date further ahead of the arrival than zones and clocks explain is an event's, not the article's.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(26);

    /// <summary>The article, or the rejection of a draft without text.</summary>
    public static ReadOutcome Make(DocumentContent content, ArticleDraft draft)
    {
        var declared = draft.Fields;
        var arrived = content.Document.Arrived.ToUniversalTime();
        var marked = NewsMarking.Read(Line(declared.First(ArticleField.Title)), draft.Blocks, arrived);
        var body = BodyCleaner.Clean(marked.Blocks, marked.Title);
        if (body.Title is null || body.Paragraphs.Count == 0 || (draft.NeedsText && !body.HasSentence))
            return content.Reject(
                RejectionReason.NoText,
                $"There is no sentence of news in {(draft.Part is null ? "this document" : $"\"{draft.Part}\"")}, "
                    + "once everything that belongs to the page around an article is taken away. Check that the text itself was saved.",
                draft.Part
            );

        var found = body.Fields;
        var url = CanonicalUrl.From(declared.First(ArticleField.Url) ?? found.First(ArticleField.Url));
        var source = Line(declared.First(ArticleField.Source) ?? found.First(ArticleField.Source)) ?? body.Agency;
        var title = WireCode.Remove(HeadlineFinder.WithoutSite(body.Title, source, url));
        return new ReadOutcome.Read(
            new Article
            {
                Id = ArticleIdentity.Of(title, body.Paragraphs),
                Origin = content.PartNamed(draft.Part),
                Title = title,
                Paragraphs = body.Paragraphs,
                Truncated = body.Truncated,
                Byline = Byline.Clean(Line(string.Join(", ", declared.All(ArticleField.Byline)))) ?? body.Byline,
                Source = source,
                Dateline = body.Dateline,
                Published =
                    Published(declared, arrived)
                    ?? Published(found, arrived)
                    ?? PublishedTime.OfDay(body.Dateline, arrived)
                    ?? (draft.Made <= arrived ? draft.Made.Value.ToUniversalTime() : null),
                Arrived = arrived,
                Language =
                    LanguageCode.From(declared.First(ArticleField.Language) ?? found.First(ArticleField.Language))
                    ?? LanguageDetector.Detect(string.Join('\n', body.Paragraphs))
                    ?? "en",
                Url = url,
                Tags = TagList.Of([.. declared.All(ArticleField.Tags), .. found.All(ArticleField.Tags)]),
                Notice = marked.Notice,
                EmbargoedUntil = marked.EmbargoedUntil,
            }
        );
    }

    private static DateTimeOffset? Published(ArticleFields fields, DateTimeOffset arrived)
    {
        foreach (var value in fields.All(ArticleField.Published).Concat(fields.All(ArticleField.Updated)))
            if (PublishedTime.Parse(value) is { } time && time <= arrived + ClockTolerance)
                return time < arrived ? time : arrived;
        return null;
    }

    /// <summary>A declared value as one clean line, or null.</summary>
    private static string? Line(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (value.Contains('&', StringComparison.Ordinal))
            value = CleanCharacters.In(WebUtility.HtmlDecode(value));
        value = TextBlocks.OneLine(value);
        return value.Length == 0 ? null : value;
    }
}
