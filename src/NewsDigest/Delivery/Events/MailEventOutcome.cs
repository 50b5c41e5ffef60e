namespace NewsDigest.Delivery.Events;

/// <summary>What an event of the sender's proves about a mail.</summary>
public enum MailEventOutcome
{
    /// <summary>The sender has taken it: it is under way or delivered.</summary>
    Taken,

    /// <summary>It has not reached its reader, and will not: the sender dropped it, or the mailbox's server refused it.</summary>
    Failed,
}
