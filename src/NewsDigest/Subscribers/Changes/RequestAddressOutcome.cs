namespace NewsDigest.Subscribers.Changes;

/// <summary>What is told to a reader who asked for another address: the same for known and unknown addresses.</summary>
public enum RequestAddressOutcome
{
    /// <summary>Whoever has the new address is asked by mail.</summary>
    Asked,

    /// <summary>They asked too often in this hour; nothing was done.</summary>
    TooMany,

    /// <summary>Addresses of this domain are refused here; nothing was done.</summary>
    DomainBlocked,

    /// <summary>Nobody reads news at such a mailbox; nothing was done.</summary>
    RoleAddress,

    /// <summary>They are no reader any more.</summary>
    NotReader,
}
