namespace NewsDigest.Delivery.Queues;

/// <summary>Ranges of readers waiting to be mailed.</summary>
public interface IDeliveryQueue
{
    /// <summary>Puts a range into the queue.</summary>
    Task EnqueueAsync(DeliveryRange range, CancellationToken cancellationToken);
}
