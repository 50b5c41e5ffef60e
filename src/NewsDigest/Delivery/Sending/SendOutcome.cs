namespace NewsDigest.Delivery.Sending;

/// <summary>What became of one mail that was handed to a sender.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The sender has it.</summary>
    /// <param name="MessageId">The sender's id of it, where it gave one.</param>
    public sealed record Accepted(string? MessageId) : SendOutcome;

    /// <summary>The sender refused it for good.</summary>
    /// <param name="Reason">Why, without the address.</param>
    /// <param name="AddressIsDead">Whether the address itself is the fault and must be suppressed.</param>
    public sealed record Refused(string Reason, bool AddressIsDead) : SendOutcome;

    /// <summary>The sender was called and its answer is not known: it may be mailed.</summary>
    /// <param name="Reason">What happened.</param>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>The sender certainly did not take it: it may be tried again.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="RetryAfter">How long to wait at least.</param>
    public sealed record NotSent(string Reason, TimeSpan RetryAfter) : SendOutcome
    {
        /// <summary>Whether only this mail has to wait, as where a mailbox is full; else the sender has no time for any.</summary>
        public bool ConcernsThisMailOnly { get; init; }
    }

    /// <summary>The sender takes nothing from us until a person has seen to it: a wrong key, a spent quota.</summary>
    /// <param name="Reason">What it said.</param>
    public sealed record SenderBlocked(string Reason) : SendOutcome;
}
