namespace NewsDigest.Subscribers.SignUp;

/// <summary>What is told to somebody who asked to subscribe: the same for known, unknown and suppressed addresses.</summary>
public enum SubscribeOutcome
{
    /// <summary>Whatever there is to say about the address is mailed to it.</summary>
    Accepted,

    /// <summary>Too many requests came from the network in this hour; nothing was done.</summary>
    TooManyFromNetwork,

    /// <summary>Addresses of this domain are refused here, whoever has them; nothing was done.</summary>
    DomainBlocked,

    /// <summary>Nobody reads news at such a mailbox, whoever has it; nothing was done.</summary>
    RoleAddress,
}
