namespace NewsDigest.Web.Views;

/// <summary>How an operator's site calls itself.</summary>
/// <param name="Name">Name at the head of mails and pages.</param>
public sealed record SiteLook(string Name = "News Digest");
