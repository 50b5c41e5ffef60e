namespace NewsDigest.Delivery.Events;

/// <summary>Batches of events waiting to be applied.</summary>
public interface IEventQueue
{
    /// <summary>Puts a batch, by its id, into the queue.</summary>
    Task EnqueueAsync(EventBatch batch, CancellationToken cancellationToken);
}
