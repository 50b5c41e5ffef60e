namespace NewsDigest.Delivery.Queues;

/// <summary>Messages of one queue that were given up: unreadable, or failed at every try.</summary>
public interface IPoisonQueue
{
    /// <summary>
    /// Messages, at most <paramref name="count"/> (1 to 32), which others do not see for some minutes; one that is not
    /// deleted by then comes again. None is no proof that there are none: another may be reading them.
    /// </summary>
    Task<IReadOnlyList<PoisonMessage>> ReadAsync(int count, CancellationToken cancellationToken);

    /// <summary>Removes a message that has been seen to; one that is gone, or that another reads by now, is no fault.</summary>
    Task DeleteAsync(PoisonMessage message, CancellationToken cancellationToken);
}
