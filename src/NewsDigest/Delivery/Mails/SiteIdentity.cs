namespace NewsDigest.Delivery.Mails;

/// <summary>What mails and pages say of the installation.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="BaseUrl">Public address of the site, ending in a slash.</param>
/// <param name="PostalAddress">Postal address of who sends; null where none is given.</param>
public sealed record SiteIdentity(string Name, Uri BaseUrl, string? PostalAddress)
{
    /// <summary>Whether archive, feeds and search are open to readers only, by the signed links in their mails.</summary>
    public bool IsArchivePrivate { get; init; }
}
