using System.Diagnostics.CodeAnalysis;

namespace NewsDigest.Articles;

/// <summary>An article's lead image, where it lies: it is never fetched.</summary>
/// <param name="Url">Its address (http or https).</param>
/// <param name="Text">What it shows, in words (HTML's <c>alt</c>); null where its page does not say.</param>
public sealed record ArticleImage(Uri Url, string? Text)
{
    private const int LongestText = 500;

    /// <summary>The image of a declared address; null for what is no address of an image on the web.</summary>
    /// <param name="address">The address, perhaps relative to the article's.</param>
    /// <param name="text">What it shows.</param>
    /// <param name="article">The article's own address.</param>
    public static ArticleImage? From(string? address, string? text, Uri? article)
    {
        if (string.IsNullOrWhiteSpace(address) || !TryResolve(address.Trim(), article, out var url))
            return null;
        return url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps
            ? new ArticleImage(url, text is { Length: > 0 and <= LongestText } ? text : null)
            : null;
    }

    private static bool TryResolve(string address, Uri? article, [NotNullWhen(true)] out Uri? url) =>
        article is null ? Uri.TryCreate(address, UriKind.Absolute, out url) : Uri.TryCreate(article, address, out url);
}
