namespace NewsDigest.Cli.Tests.Crash;

/// <summary>What the sender's double does with a request.</summary>
public enum Fate
{
    /// <summary>Takes the mails and says so.</summary>
    Accept,

    /// <summary>Takes the mails and is slow to say so.</summary>
    AcceptSlowly,

    /// <summary>Breaks the connection and takes nothing.</summary>
    DropBefore,

    /// <summary>Takes the mails and breaks the connection.</summary>
    DropAfter,

    /// <summary>500, and nothing taken.</summary>
    FailBefore,

    /// <summary>500, and the mails taken all the same.</summary>
    FailAfter,

    /// <summary>Takes the mails and never says anything.</summary>
    Silent,

    /// <summary>429 with the time at which it may come again.</summary>
    TooMany,

    /// <summary>503 with a time to wait.</summary>
    Away,

    /// <summary>401: the key is not known.</summary>
    Forbidden,

    /// <summary>413, where the request has several mails.</summary>
    TooLarge,

    /// <summary>400, which names one mail whose address it does not like.</summary>
    Refused,
}
