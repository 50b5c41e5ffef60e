namespace NewsDigest.Cli.Tests.Crash;

/// <summary>What the mail server's double does with a mail.</summary>
public enum SmtpFate
{
    /// <summary>Takes it and says so.</summary>
    Accept,

    /// <summary>Takes it and is slow to say so.</summary>
    AcceptSlowly,

    /// <summary>421 as it begins: the server closes the connection.</summary>
    Closing,

    /// <summary>451 for the sender.</summary>
    Later,

    /// <summary>452 for the mailbox.</summary>
    MailboxFull,

    /// <summary>550 for the mailbox: it does not like the address.</summary>
    Refused,

    /// <summary>Breaks the connection before the content.</summary>
    DropBefore,

    /// <summary>Breaks the connection within the content, and takes nothing.</summary>
    DropWithin,

    /// <summary>451 after the content, and nothing taken.</summary>
    NotTaken,

    /// <summary>Takes it and breaks the connection.</summary>
    DropAfter,

    /// <summary>Takes it and never says anything.</summary>
    Silent,
}
