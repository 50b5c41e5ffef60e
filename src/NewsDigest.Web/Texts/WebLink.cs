namespace NewsDigest.Web.Texts;

/// <summary>Decides which addresses from outside may become links.</summary>
public static class WebLink
{
    /// <summary>Longer addresses are cut by some clients, and then lead elsewhere.</summary>
    private const int MaxLength = 2000;

    /// <summary>
    /// The address as it stands in a link, or null where it is none of the web. One with a user name in it is refused
    /// too: it is written to look like another site.
    /// </summary>
    public static string? Of(Uri? url)
    {
        if (url is not { IsAbsoluteUri: true } || url.UserInfo.Length > 0)
            return null;
        if (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)
            return null;
        var address = url.AbsoluteUri;
        return address.Length <= MaxLength ? address : null;
    }
}
