namespace NewsDigest.Delivery.Mails;

/// <summary>What stands in a mail's content in place of one reader's tokens.</summary>
/// <param name="Links">The links with tags instead of tokens.</param>
/// <param name="Preferences">Tag of the token that opens the preferences.</param>
/// <param name="Unsubscribe">Tag of the token that unsubscribes.</param>
/// <param name="Mine">Tag of the token that shows the briefing as a page.</param>
public sealed record ReaderLinkTags(ReaderLinks Links, string Preferences, string Unsubscribe, string Mine)
{
    /// <summary>Tag of the token that opens the archive; null where no token is needed.</summary>
    public string? Archive { get; init; }
}
