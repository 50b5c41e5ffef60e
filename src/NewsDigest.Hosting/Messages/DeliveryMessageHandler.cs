using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Sending;
using NewsDigest.Telemetry;

namespace NewsDigest.Hosting.Messages;

/// <summary>Handles the messages of the queue <c>deliveries</c>, for a trigger and for the local server alike.</summary>
public sealed class DeliveryMessageHandler(Deliver deliver)
{
    /// <summary>Mails the readers that a message names.</summary>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Ends the work; the message is to come again then.</param>
    /// <exception cref="UnreadableMessageException">It cannot be read, now or later.</exception>
    public async Task<DeliveryReport> RunAsync(string text, CancellationToken cancellationToken)
    {
        var range = DeliveryMessage.Read(text).OrThrow(StorageNames.DeliveryQueue);
        using (DigestTrace.BeginHandling("deliver", range.TraceParent))
            return await deliver.RunAsync(range, cancellationToken);
    }
}
