namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>What a handler made of a message; an exception is a failure, and the message is tried again.</summary>
public abstract record MessageOutcome
{
    private MessageOutcome() { }

    /// <summary>It is seen to and can be deleted.</summary>
    public sealed record Done : MessageOutcome;

    /// <summary>It cannot be read, now or later: it is kept in the poison queue.</summary>
    /// <param name="Reason">Why, without its text.</param>
    public sealed record Unreadable(string Reason) : MessageOutcome;

    /// <summary>Nothing is wrong, but its time has not come; this try does not count.</summary>
    /// <param name="Delay">When it is to come again, at most 7 days.</param>
    public sealed record Later(TimeSpan Delay) : MessageOutcome;
}
