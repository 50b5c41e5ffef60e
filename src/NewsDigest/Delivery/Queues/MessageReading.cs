namespace NewsDigest.Delivery.Queues;

/// <summary>What reading a queue's message gave: its content, or why there is none.</summary>
/// <typeparam name="T">What the queue is about.</typeparam>
public abstract record MessageReading<T>
{
    private MessageReading() { }

    /// <summary>The message could be read.</summary>
    /// <param name="Content">What it asks for.</param>
    public sealed record Readable(T Content) : MessageReading<T>;

    /// <summary>The message cannot be read, now or later: it is to be counted and kept, not tried again.</summary>
    /// <param name="Reason">What is wrong with it, without its text.</param>
    public sealed record Unreadable(string Reason) : MessageReading<T>;
}
