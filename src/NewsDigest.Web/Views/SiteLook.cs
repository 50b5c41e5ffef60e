namespace NewsDigest.Web.Views;

/// <summary>How an operator's site calls itself.</summary>
/// <param name="Name">Name at the head of mails and pages.</param>
/// <param name="Home">Its start page, to which the name on pages leads; null where there is no site.</param>
public sealed record SiteLook(string Name = "News Digest", Uri? Home = null);
