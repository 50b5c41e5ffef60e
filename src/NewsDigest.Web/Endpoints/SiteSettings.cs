using System.Collections.Frozen;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;

namespace NewsDigest.Web.Endpoints;

/// <summary>What the site has to know of its installation.</summary>
/// <param name="Identity">Name, public address and postal address.</param>
/// <param name="Edition">Zone and time of the site's own daily edition, and what the form proposes.</param>
public sealed record SiteSettings(SiteIdentity Identity, Slot Edition)
{
    /// <summary>Whether pages for developers are served, as the mails sent into a folder.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>Whether archive, feeds and search are open to readers only.</summary>
    public bool IsArchivePrivate => Identity.IsArchivePrivate;

    /// <summary>Two-letter ISO 639-1 code of pages for visitors whose own language is not served.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// Header in which the proxy in front of us names the client, as "X-Forwarded-For"; its last entry counts, which is the
    /// one that our proxy wrote. Null: the connection's own address, which is right without a proxy.
    /// </summary>
    public string? ClientAddressHeader { get; init; }

    /// <summary>Other sites whose pages may post the form to subscribe, as "https://post.example".</summary>
    public IReadOnlySet<string> AllowedOrigins { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What the page on privacy says.</summary>
    public PrivacyNotice Privacy { get; init; } = new();

    /// <summary>The path of a page of the site, for links and forms on its own pages.</summary>
    /// <param name="page">Without a slash before it; may have a query.</param>
    public string Path(string page) => Identity.BaseUrl.AbsolutePath + page;
}
