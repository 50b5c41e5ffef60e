namespace NewsDigest.Feeds.Polling;

/// <summary>Whether a feed is polled.</summary>
public enum FeedState
{
    /// <summary>It is polled when it is due.</summary>
    Active,

    /// <summary>It was missing or forbidden for a week; an operator may wake it.</summary>
    Paused,

    /// <summary>Its server says that it is gone for good (410).</summary>
    Retired,
}
