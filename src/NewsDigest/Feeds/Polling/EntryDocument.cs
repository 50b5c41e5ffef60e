using System.Text.Json;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Polling;

/// <summary>Writes an entry as the document that is taken in like any other that is dropped.</summary>
public static class EntryDocument
{
    /// <summary>The document's path among the articles: <c>feeds/&lt;feed&gt;/&lt;entry&gt;.json</c>.</summary>
    public static string PathOf(FeedId feed, EntryId entry) => $"feeds/{feed}/{entry}.json";

    /// <summary>
    /// The document: JSON in UTF-8 with id, title, text (plain, paragraphs between empty lines), published, source,
    /// url, lang and tags; what is not known is left out.
    /// </summary>
    /// <param name="id">The entry's identity.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="source">Name of the feed's publisher.</param>
    /// <param name="language">Language of the feed, as declared.</param>
    public static byte[] Write(EntryId id, FeedEntry entry, string? source, string? language)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("id", id.Value);
            WriteText(json, "title", entry.Title);
            WriteText(json, "text", Text(entry));
            WriteText(
                json,
                "published",
                (entry.Published ?? entry.Updated)?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null)
            );
            WriteText(json, "source", source);
            WriteText(json, "url", CanonicalUrl.From(entry.OriginalLink ?? entry.Link)?.AbsoluteUri);
            WriteText(json, "lang", language);
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags)
                json.WriteStringValue(tag);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return output.ToArray();
    }

    /// <summary>The longer of content and summary: feeds disagree about which of them is the text.</summary>
    private static string? Text(FeedEntry entry)
    {
        var content = Plain(entry.Content);
        var summary = Plain(entry.Summary);
        return (summary?.Length ?? 0) > (content?.Length ?? 0) ? summary : content;
    }

    private static string? Plain(FeedText? text) =>
        text is { IsHtml: true } ? HtmlText.Paragraphs(text.Value) : text?.Value;

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }
}
