using System.Text;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Reads Atom's text constructs and contents, by the <c>type</c> of 1.0 and the <c>mode</c> of 0.3.</summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc4287#section-3.1"/></remarks>
internal static class AtomText
{
    /// <summary>A text as one line of plain text; null where it says nothing.</summary>
    public static string? Line(MarkupElement? element)
    {
        if (element is null || Read(element, null) is not { } text)
            return null;
        // Where no type is given, references that are left can only have been escaped once too often.
        var resolve = text.IsHtml || element.Attribute("type") is null;
        var line = resolve ? HtmlText.OneLine(text.Value) : HtmlText.CollapseSpace(text.Value);
        return line.Length == 0 ? null : line;
    }

    /// <summary>A text; null where it says nothing.</summary>
    /// <param name="element">The element of the text.</param>
    /// <param name="fallback">What links are relative to where no <c>xml:base</c> says it.</param>
    public static FeedText? Read(MarkupElement? element, Uri? fallback)
    {
        if (element is null)
            return null;
        var type = element.Attribute("type")?.ToLowerInvariant();
        var text = element.HasElements ? new FeedText(Inline(element, type), IsHtml: true) : Characters(element, type);
        if (text.Value.Length == 0)
            return null;
        return text.IsHtml
            ? text with
            {
                Value = HtmlLinks.Resolve(text.Value, BaseAddress.Of(element, fallback)),
            }
            : text;
    }

    private static FeedText Characters(MarkupElement element, string? type)
    {
        var value = element.Text();
        if (IsBase64(element, type) && FromBase64(value) is { } decoded)
            return new FeedText(decoded, HtmlText.LooksLikeHtml(decoded));
        var isHtml = type switch
        {
            "text" or "text/plain" => false,
            null => HtmlText.LooksLikeHtml(value),
            _ => true,
        };
        return new FeedText(value, isHtml);
    }

    /// <summary>
    /// Markup without the <c>div</c> that XHTML is wrapped in. Escaped HTML may stand between elements although it must
    /// not.
    /// </summary>
    private static string Inline(MarkupElement element, string? type)
    {
        var wrapper =
            element.HasOnlyElements && element.Elements.Take(2).ToList() is [{ Name: "div" } only] ? only : element;
        return wrapper.InnerHtml(charactersAreHtml: type is "html" or "text/html");
    }

    private static bool IsBase64(MarkupElement element, string? type) =>
        element.Attribute("mode") is { } mode
            ? mode.Equals("base64", StringComparison.OrdinalIgnoreCase)
            : type is not null
                && type.Contains('/')
                && !type.StartsWith("text/", StringComparison.Ordinal)
                && !type.EndsWith("xml", StringComparison.Ordinal);

    private static string? FromBase64(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Trim()
            : null;
    }
}
