namespace NewsDigest.Subscribers;

/// <summary>What a signed link may be used for; a link serves no other purpose.</summary>
public enum LinkPurpose
{
    /// <summary>Confirms a sign-up.</summary>
    Confirm,

    /// <summary>Opens the reader's preferences.</summary>
    Preferences,

    /// <summary>Unsubscribes the reader.</summary>
    Unsubscribe,

    /// <summary>Shows the reader's own briefing.</summary>
    Mine,

    /// <summary>Opens the archive where it is private.</summary>
    Archive,
}
