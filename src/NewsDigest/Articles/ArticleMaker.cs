using System.Net;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;
using NewsDigest.Articles.Formats;
using NewsDigest.Feeds;

namespace NewsDigest.Articles;

/// <summary>Turns what a format found into a clean article: the one door through which every article comes.</summary>
public static class ArticleMaker
{
    /// <summary>A date further ahead of the arrival than zones and clocks explain is an event's, not the article's.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(26);

    /// <summary>Characters of the longest paragraph; a longer one is data, or a file that lost its line ends.</summary>
    private const int LongestBlock = 1_000_000;

    /// <summary>The article, or the rejection of a draft without text.</summary>
    public static ReadOutcome Make(DocumentContent content, ArticleDraft draft)
    {
        if (draft.Blocks.Count > TextBlocks.MostBlocks || draft.Blocks.Any(block => block.Length > LongestBlock))
            return content.Reject(
                RejectionReason.TooLarge,
                $"More than {TextBlocks.MostBlocks} paragraphs, or one of more than {LongestBlock} characters, in {(draft.Part is null ? "one document" : $"\"{draft.Part}\"")}: "
                    + "that is no article. Drop in each article as a document of its own, or as a line of JSON lines.",
                draft.Part
            );
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
        var published =
            Published(declared, arrived)
            ?? Published(found, arrived)
            ?? PublishedTime.OfDay(body.Dateline, arrived)
            ?? InPast(content.Document.Published, arrived)
            ?? (draft.Made <= arrived ? draft.Made.Value.ToUniversalTime() : null);
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
                Published = published,
                DatedAhead = DatedAhead(declared, arrived),
                Modified =
                    Time(declared.All(ArticleField.Updated).Concat(found.All(ArticleField.Updated)), arrived)
                        is { } changed
                    && changed >= (published ?? changed)
                        ? changed
                        : null,
                Arrived = arrived,
                Language = ArticleLanguage.Of(
                    declared.First(ArticleField.Language) ?? found.First(ArticleField.Language),
                    title,
                    body.Paragraphs
                ),
                Url = url,
                Image = ArticleImage.From(
                    declared.First(ArticleField.Image),
                    Line(declared.First(ArticleField.ImageText)),
                    url
                ),
                Tags = TagList.Of([.. declared.All(ArticleField.Tags), .. found.All(ArticleField.Tags)]),
                Notice = marked.Notice,
                EmbargoedUntil = marked.EmbargoedUntil,
            }
        );
    }

    private static DateTimeOffset? Published(ArticleFields fields, DateTimeOffset arrived) =>
        Time(fields.All(ArticleField.Published).Concat(fields.All(ArticleField.Updated)), arrived);

    /// <summary>The published time that is declared, where it is too far ahead to be meant.</summary>
    private static DateTimeOffset? DatedAhead(ArticleFields declared, DateTimeOffset arrived) =>
        PublishedTime.Parse(declared.First(ArticleField.Published)) is { } time && InPast(time, arrived) is null
            ? time.ToUniversalTime()
            : null;

    /// <summary>The first value that is a time, and not after the arrival.</summary>
    private static DateTimeOffset? Time(IEnumerable<string> values, DateTimeOffset arrived)
    {
        foreach (var value in values)
            if (InPast(PublishedTime.Parse(value), arrived) is { } time)
                return time;
        return null;
    }

    /// <summary>A time in UTC, the arrival at the latest; null for one that is too far ahead to be meant.</summary>
    private static DateTimeOffset? InPast(DateTimeOffset? time, DateTimeOffset arrived) =>
        time <= arrived ? time.Value.ToUniversalTime()
        : time <= arrived + ClockTolerance ? arrived
        : null;

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
