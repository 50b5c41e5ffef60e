using System.Globalization;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;
using NewsDigest.Articles.Formats.Json;
using NewsDigest.Articles.Formats.Pages;
using NewsDigest.Feeds;

namespace NewsDigest.Articles.Formats;

/// <summary>Saved feeds (RSS, RDF, Atom, JSON Feed): each entry is an article, named by its id.</summary>
public sealed class FeedFormat(ReadLimits limits) : IDocumentFormat
{
    private const int JsonLookedAt = 4000;

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content)
    {
        if (content.Text is not { } text)
            return false;
        if (JsonText.Opens(text))
            return text.AsSpan(0, Math.Min(text.Length, JsonLookedAt))
                .Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase);
        var root = MarkupRoot.NameOf(text);
        var name = root[(root.IndexOf(':') + 1)..];
        return name.Equals("rss", StringComparison.OrdinalIgnoreCase)
            || name.Equals("feed", StringComparison.OrdinalIgnoreCase)
            || name.Equals("rdf", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.RejectAbove(limits.MaxFeedBytes, "a feed") is { } tooLarge)
            return [tooLarge];
        var source = new FeedSource(content.Document.Content) { MaxBytes = limits.MaxFeedBytes };
        return FeedParser.Parse(source) switch
        {
            FeedOutcome.Parsed { Feed: { Entries.Count: > 0 } feed } => feed.Entries.Select(
                (entry, index) => ArticleMaker.Make(content, Draft(feed, entry, index))
            ),
            FeedOutcome.Failed failed =>
            [
                content.Reject(
                    RejectionReason.Malformed,
                    $"This begins like a feed, but {failed.Explanation}. Save it again from its address."
                ),
            ],
            _ =>
            [
                content.Reject(
                    RejectionReason.NoText,
                    "This feed holds no whole entry. Check that it was saved to its end, or save it again when it has news."
                ),
            ],
        };
    }

    private static ArticleDraft Draft(Feed feed, FeedEntry entry, int index)
    {
        var fields = new ArticleFields();
        Add(ArticleField.Title, entry.Title);
        Add(ArticleField.Published, Time(entry.Published));
        Add(ArticleField.Updated, Time(entry.Updated));
        Add(ArticleField.Source, feed.Title);
        Add(ArticleField.Byline, entry.Author);
        Add(ArticleField.Url, entry.OriginalLink ?? entry.Link);
        Add(ArticleField.Language, feed.Language);
        foreach (var tag in entry.Tags)
            Add(ArticleField.Tags, tag);
        var (content, summary) = (Blocks(entry.Content), Blocks(entry.Summary));
        return new ArticleDraft
        {
            Part =
                OneLine(entry.Id)
                ?? OneLine(entry.Link)
                ?? string.Create(CultureInfo.InvariantCulture, $"entry {index + 1}"),
            // Feeds disagree about which of the two is the text: the longer one is.
            Blocks = summary.Sum(b => b.Length) > content.Sum(b => b.Length) ? summary : content,
            Fields = fields,
        };

        void Add(ArticleField field, string? value) =>
            fields.Add(field, value is null ? null : CleanCharacters.In(value));
    }

    private static IReadOnlyList<string> Blocks(FeedText? text) =>
        text switch
        {
            null => [],
            { IsHtml: true } => HtmlText.Blocks(CleanCharacters.In(text.Value)),
            _ => TextBlocks.Of(CleanCharacters.In(text.Value)),
        };

    private static string? OneLine(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : TextBlocks.OneLine(CleanCharacters.In(text)) is { Length: > 0 } line ? line
        : null;

    private static string? Time(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
