using NewsDigest.Feeds.Dates;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Reads the kinds of fields that the XML formats share.</summary>
internal static class FeedFields
{
    /// <summary>A title or name as one line of plain text; HTML in it is resolved one level. Null where it says nothing.</summary>
    public static string? Line(this MarkupElement? element) =>
        element is null
            ? null
            : NullIfEmpty(HtmlText.OneLine(element.HasElements ? element.InnerHtml() : element.Text()));

    /// <summary>The characters of a field; null where it says nothing.</summary>
    public static string? Value(this MarkupElement? element) => NullIfEmpty(element?.Text());

    /// <summary>The time that a field names.</summary>
    public static DateTimeOffset? Date(this MarkupElement? element) => FeedDate.Read(element?.Text());

    /// <summary>The last time among the fields of a name: a feed that corrects itself does it behind the error.</summary>
    public static DateTimeOffset? LastDate(this MarkupElement element, FeedNamespace ns, string name)
    {
        if (element.First(ns, name) is null)
            return null;
        DateTimeOffset? last = null;
        foreach (var written in element.All(ns, name))
            last = written.Date() ?? last;
        return last;
    }

    /// <summary>A description, which RSS lets be HTML and of which nobody says whether it is; null where it says nothing.</summary>
    public static FeedText? Html(this MarkupElement? element, Uri? fallback)
    {
        if (element is null)
            return null;
        var html = element.HasElements ? element.InnerHtml() : element.Text();
        return html.Length == 0
            ? null
            : new FeedText(HtmlLinks.Resolve(html, BaseAddress.Of(element, fallback)), IsHtml: true);
    }

    /// <summary>The values of all fields of a name, joined by commas; null where there is none.</summary>
    public static string? Joined(IEnumerable<string?> values) =>
        NullIfEmpty(string.Join(", ", values.Where(value => !string.IsNullOrEmpty(value)).Distinct()));

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
