using System.Text.Encodings.Web;
using System.Text.Json;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Polling;

/// <summary>Writes an entry as the document that is taken in like any other that is dropped.</summary>
public static class EntryDocument
{
    /// <summary>Letters of all scripts and markup stay as they are, as nothing here becomes HTML.</summary>
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document's path among the articles: <c>feeds/&lt;feed&gt;/&lt;entry&gt;.json</c>.</summary>
    public static string PathOf(FeedId feed, EntryId entry) => $"feeds/{feed}/{entry}.json";

    /// <summary>
    /// The document: JSON in UTF-8 with id, title, text (plain, paragraphs between empty lines), published, source,
    /// url, lang, tags and page; what is not known is left out.
    /// </summary>
    /// <param name="id">The entry's identity.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="source">Name of the feed's publisher.</param>
    /// <param name="language">Language of the feed, as declared.</param>
    /// <param name="page">The entry's web page where it was fetched; whoever reads the document takes the longer text.</param>
    public static byte[] Write(EntryId id, FeedEntry entry, string? source, string? language, string? page = null)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Compact))
        {
            json.WriteStartObject();
            json.WriteString("id", id.Value);
            WriteText(json, "title", entry.Title);
            WriteText(json, "text", TextOf(entry));
            WriteText(
                json,
                "published",
                (entry.Published ?? entry.Updated)?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null)
            );
            WriteText(json, "source", source);
            WriteText(json, "url", entry.ArticleUrl?.AbsoluteUri);
            WriteText(json, "lang", language);
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags)
                json.WriteStringValue(tag);
            json.WriteEndArray();
            WriteText(json, "page", page);
            json.WriteEndObject();
        }
        return output.ToArray();
    }

    /// <summary>The text of an entry: the longer of content and summary, as feeds disagree about which of them it is.</summary>
    public static string? TextOf(FeedEntry entry)
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
