namespace NewsDigest.Delivery.Events;

/// <summary>Tells up to which mails the sender's events have certainly come in.</summary>
public sealed class EventsSeen(IEventProgressStore progress, IEventBatchStore batches, TimeProvider time)
{
    /// <summary>
    /// The newest instant at which a mail was claimed that an event has told of; null where none has, or where a batch still
    /// waits to be applied, which may tell of any mail.
    /// </summary>
    public async Task<DateTimeOffset?> FindAsync(CancellationToken cancellationToken)
    {
        var waiting = batches.ReadAsync(time.GetUtcNow().AddDays(1), cancellationToken);
        return await waiting.AnyAsync(cancellationToken) ? null : await progress.FindAsync(cancellationToken);
    }
}
