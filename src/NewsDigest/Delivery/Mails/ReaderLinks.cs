namespace NewsDigest.Delivery.Mails;

/// <summary>Addresses that belong to one reader's briefing; http or https. Those that are absent are not offered.</summary>
public sealed record ReaderLinks
{
    /// <summary>The same briefing as a web page.</summary>
    public Uri? ReadOnline { get; init; }

    /// <summary>Past briefings, where only signed links open them.</summary>
    public Uri? Archive { get; init; }

    /// <summary>Where topics, hour, days and length are changed.</summary>
    public Uri? ChangeTopics { get; init; }

    /// <summary>Where the briefing is paused.</summary>
    public Uri? Pause { get; init; }

    /// <summary>The page with the button that ends the subscription.</summary>
    public Uri? Unsubscribe { get; init; }
}
