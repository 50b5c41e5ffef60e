namespace NewsDigest.Subscribers;

/// <summary>Where a subscriber is in their life.</summary>
public enum SubscriberState
{
    /// <summary>Signed up, not confirmed: gets the confirmation mail and nothing else.</summary>
    Pending,

    /// <summary>Gets briefings.</summary>
    Active,

    /// <summary>Gets none until a date, or until they resume.</summary>
    Paused,

    /// <summary>Left. May come back by signing up anew.</summary>
    Unsubscribed,

    /// <summary>Never to be mailed again: the address bounced, or its owner called a mail spam.</summary>
    Suppressed,
}
