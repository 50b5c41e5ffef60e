using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Resolves relative addresses.</summary>
/// <remarks><see href="https://www.w3.org/TR/xmlbase/"/></remarks>
internal static class BaseAddress
{
    /// <summary>What addresses in an element are relative to: <c>xml:base</c>, else the fallback; null where neither is known.</summary>
    public static Uri? Of(MarkupElement element, Uri? fallback)
    {
        var outer = element.Parent is { } parent ? Of(parent, fallback) : fallback;
        return element.Attribute("xml:base") is { Length: > 0 } written && Absolute(written, outer) is { } declared
            ? declared
            : outer;
    }

    /// <summary>A written address made absolute where that can be done, else as written; null where nothing is written.</summary>
    public static string? Resolve(string? written, Uri? baseAddress)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        written = written.Trim();
        // An absolute address stays letter by letter what it was.
        if (baseAddress is null || HasScheme(written))
            return written;
        return Uri.TryCreate(baseAddress, written, out var absolute) ? absolute.AbsoluteUri : written;
    }

    /// <summary>A written address as an absolute one of the web; null where it is none.</summary>
    public static Uri? Absolute(string? written, Uri? baseAddress) =>
        Uri.TryCreate(Resolve(written, baseAddress), UriKind.Absolute, out var absolute)
        && absolute.Scheme is "http" or "https"
            ? absolute
            : null;

    /// <summary>Whether an address is absolute.</summary>
    public static bool HasScheme(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(written[0]) && !written[..colon].ContainsAny("/?#& ");
    }
}
