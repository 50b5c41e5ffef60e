using System.Text.Json;
using NewsDigest.Feeds.Dates;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>JSON Feed 1.0 and 1.1. A value of the wrong kind is a value that is missing.</summary>
/// <remarks><see href="https://www.jsonfeed.org/version/1.1/"/></remarks>
internal static class JsonFeedFormat
{
    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The feed of a document that begins like JSON, or why it holds none.</summary>
    public static FeedOutcome Read(string json, Uri? address)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Tolerant);
            return IsFeed(document.RootElement)
                ? new FeedOutcome.Parsed(Read(document.RootElement, address))
                : new FeedOutcome.Failed(FeedFailureReason.NotAFeed, "it is JSON, but no JSON feed: it has no items");
        }
        catch (JsonException error)
        {
            return new FeedOutcome.Failed(
                FeedFailureReason.Malformed,
                $"its JSON breaks off or is damaged in line {error.LineNumber + 1}"
            );
        }
    }

    private static bool IsFeed(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && (
            root.List("items").Any()
            || root.Text("version") is { } v && v.Contains("jsonfeed.org", StringComparison.Ordinal)
        );

    private static Feed Read(JsonElement root, Uri? address)
    {
        var link = BaseAddress.Resolve(root.Text("home_page_url"), address);
        var fallback = BaseAddress.Absolute(link, null) ?? address;
        var author = Author(root);
        return new Feed
        {
            Format = FeedFormat.Json,
            Title = Line(root.Text("title")),
            Link = link,
            Language = root.Text("language"),
            Entries =
            [
                .. root.List("items")
                    .Where(item => item.ValueKind == JsonValueKind.Object)
                    .Select(item => Entry(item, fallback, author)),
            ],
        };
    }

    private static FeedEntry Entry(JsonElement item, Uri? fallback, string? feedAuthor) =>
        new()
        {
            Id = item.Text("id"),
            Link = BaseAddress.Resolve(item.Text("url") ?? item.Text("external_url"), fallback),
            Title = Line(item.Text("title")),
            Published = FeedDate.Read(item.Text("date_published")),
            Updated = FeedDate.Read(item.Text("date_modified")),
            Summary = item.Text("summary") is { } summary ? new FeedText(summary, IsHtml: false) : null,
            Content =
                item.Text("content_html") is { } html ? new FeedText(HtmlLinks.Resolve(html, fallback), IsHtml: true)
                : item.Text("content_text") is { } text ? new FeedText(text, IsHtml: false)
                : null,
            Author = Author(item) ?? feedAuthor,
            Tags =
            [
                .. item.List("tags").Select(tag => tag.AsText()).Where(t => t is not null).Select(t => t!).Distinct(),
            ],
        };

    /// <summary>The names of the authors; the address of one who has no name.</summary>
    private static string? Author(JsonElement holder)
    {
        // Version 1.0 knew one author, and some write a list of one as the one.
        var authors = holder.List("authors").ToList();
        if ((holder.Get("author") ?? holder.Get("authors")) is { ValueKind: JsonValueKind.Object } single)
            authors.Add(single);
        return FeedFields.Joined(authors.Select(author => author.Text("name") ?? author.Text("url")));
    }

    private static string? Line(string? title) => title is null ? null : HtmlText.OneLine(title);
}
