using System.Collections.Frozen;

namespace NewsDigest.Feeds;

/// <summary>Reduces a web address to what names the article, so that the same page has one address.</summary>
public static class CanonicalUrl
{
    private static readonly string[] TrackingPrefixes = ["utm_", "at_", "mc_", "pk_", "mtm_", "hsa_", "_hs", "wt."];

    private static readonly FrozenSet<string> TrackingNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fbclid",
        "gclid",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "igshid",
        "twclid",
        "ttclid",
        "mkt_tok",
        "ref",
        "ref_src",
        "ref_url",
        "referrer",
        "referer",
        "cmp",
        "cmpid",
        "cid",
        "ocid",
        "icid",
        "ncid",
        "smid",
        "smtyp",
        "ftag",
        "ito",
        "xtor",
        "wt_mc",
        "_ga",
        "_gl",
        "spm",
        "sid",
        "session",
        "sessionid",
        "session_id",
        "phpsessid",
        "jsessionid",
        "aspsessionid"
    );

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
        return name.Length > 0
            && !TrackingNames.Contains(name)
            && !TrackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }
}
