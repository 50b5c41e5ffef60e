using System.Collections.Frozen;

namespace NewsDigest.Feeds;

/// <summary>Reduces a web address to what names the article, so that the same page has one address.</summary>
public static class CanonicalUrl
{
    private static readonly string[] TrackingPrefixes =
    [
        "utm_",
        "at_",
        "mc_",
        "pk_",
        "mtm_",
        "matomo_",
        "piwik_",
        "itm_",
        "hsa_",
        "_hs",
        "wt.",
        "wt_",
        "ns_",
        "vero_",
        "oly_",
        "fb_action_",
    ];

    private static readonly FrozenSet<string> TrackingNames = Names(
        "fbclid gclid gclsrc gad_source dclid gbraid wbraid msclkid yclid ysclid _openstat igshid igsh twclid ttclid "
            + "li_fat_id epik mibextid fb_source fb_ref mkt_tok __s ck_subscriber_id s_cid rb_clickid wickedid "
            + "ref ref_src ref_url referrer referer guccounter guce_referrer guce_referrer_sig cmp cmpid ocid icid ncid "
            + "smid smtyp ftag ito xtor _ga _gl spm emc sessionid session_id phpsessid jsessionid aspsessionid"
    );

    /// <summary>Names under which some keep a session and others what is meant: only a long value is a session's.</summary>
    private static readonly FrozenSet<string> SessionNames = Names("sid session");

    /// <summary>Names that say where a reader comes from, where their value is the feed; else they may say what is meant.</summary>
    private static readonly FrozenSet<string> OriginNames = Names("source src from via partner origin medium cid feed");

    private static readonly FrozenSet<string> OriginValues = Names("rss feed atom rssfeed rss_feed rss2");

    /// <summary>No identifier of a page is so long and without a word.</summary>
    private const int SessionLength = 16;

    /// <summary>
    /// The address without fragment, user, default port, tracking parameters and session ids; null for what is no
    /// absolute http or https address.
    /// </summary>
    public static Uri? From(string? address)
    {
        if (
            !Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.Host.Length == 0
        )
            return null;

        var path = uri.AbsolutePath;
        var session = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        var builder = new UriBuilder(uri)
        {
            Fragment = "",
            UserName = "",
            Password = "",
            Path = session < 0 ? path : path[..session],
            Query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(Identifies)),
        };
        return builder.Uri;
    }

    private static bool Identifies(string parameter)
    {
        var end = parameter.IndexOf('=');
        var name = end < 0 ? parameter : parameter[..end];
        var value = end < 0 ? "" : parameter[(end + 1)..];
        return name.Length > 0
            && !TrackingNames.Contains(name)
            && !TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            && !(SessionNames.Contains(name) && IsSession(value))
            && !(OriginNames.Contains(name) && OriginValues.Contains(value));
    }

    private static bool IsSession(string value) =>
        value.Length >= SessionLength && value.All(char.IsAsciiLetterOrDigit) && value.Any(char.IsAsciiDigit);

    private static FrozenSet<string> Names(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
