namespace NewsDigest.Subscribers.Inbound;

/// <summary>What became of a mail that came to us.</summary>
public enum TakeMailOutcome
{
    /// <summary>It asks for something, and its sender is answered by mail; whether they were just now is told nobody.</summary>
    Answered,

    /// <summary>It held the token of a subscription, which has ended.</summary>
    Unsubscribed,

    /// <summary>It asks to end or pause a subscription that there is not: there is nothing to do.</summary>
    NotSubscribed,

    /// <summary>It asks for nothing that we know.</summary>
    NothingAsked,

    /// <summary>A program or a list sent it.</summary>
    Automatic,

    /// <summary>It has no sender, or more than one.</summary>
    NoSender,

    /// <summary>It is not from whom it says.</summary>
    Forged,

    /// <summary>Too many mails came from its network in this hour.</summary>
    TooMany,
}
