using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Site;

/// <summary>What every page of the site shows around its own.</summary>
/// <param name="Words">The texts around the news, with dates and numbers as the language writes them.</param>
/// <param name="Texts">The site's own texts, in the same language.</param>
/// <param name="Name">Clean name of the site.</param>
/// <param name="Home">Path of the start page.</param>
/// <param name="Archive">Path of the past briefings; null where they are not shown.</param>
/// <param name="Address">The sender's postal address on one line; null where none is given.</param>
public sealed record SiteView(
    Wording Words,
    SiteWording Texts,
    string Name,
    string Home,
    string? Archive,
    string? Address
)
{
    /// <summary>Path of the search; null where it is not offered.</summary>
    public string? Search { get; init; }

    /// <summary>The style sheet of all pages, in the site's colours.</summary>
    public required string StyleSheet { get; init; }

    /// <summary>Path of what is said about privacy.</summary>
    public required string Privacy { get; init; }
}
