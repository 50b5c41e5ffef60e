namespace NewsDigest.Hosting.Messages;

/// <summary>A queue's message is none of ours, or of a version that this program does not know.</summary>
/// <param name="queue">The queue.</param>
/// <param name="reason">What is wrong with the message, without its text.</param>
public sealed class UnreadableMessageException(string queue, string reason)
    : Exception($"A message of the queue '{queue}' cannot be read: {reason}")
{
    /// <summary>What is wrong with the message, without its text.</summary>
    public string Reason { get; } = reason;
}
