using NewsDigest.Delivery.Queues;

namespace NewsDigest.Hosting.Messages;

/// <summary>Takes the content out of what reading a message gave.</summary>
internal static class MessageContent
{
    /// <summary>The content.</summary>
    /// <param name="reading">What reading gave.</param>
    /// <param name="queue">Where the message came from, for the exception.</param>
    /// <exception cref="UnreadableMessageException">It cannot be read, now or later.</exception>
    public static T OrThrow<T>(this MessageReading<T> reading, string queue) =>
        reading switch
        {
            MessageReading<T>.Readable(var content) => content,
            MessageReading<T>.Unreadable(var reason) => throw new UnreadableMessageException(queue, reason),
            _ => throw new InvalidOperationException($"{reading.GetType().Name} is no reading of a message."),
        };
}
