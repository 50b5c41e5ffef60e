namespace NewsDigest.Delivery.ServiceMails;

/// <summary>What became of a message that asks for a service mail.</summary>
public abstract record ServiceMailOutcome
{
    private ServiceMailOutcome() { }

    /// <summary>The message is done with: its mail was handed to the sender, now or before, or must not be sent any more.</summary>
    /// <param name="Result">What happened, in words without an address.</param>
    public sealed record Done(string Result) : ServiceMailOutcome;

    /// <summary>The sender certainly did not take the mail: the message has to come again.</summary>
    /// <param name="Reason">Why, for the operator.</param>
    /// <param name="RetryAfter">How long to wait at least.</param>
    public sealed record Waiting(string Reason, TimeSpan RetryAfter) : ServiceMailOutcome;
}
