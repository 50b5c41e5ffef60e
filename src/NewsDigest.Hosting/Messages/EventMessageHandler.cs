using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Delivery.Events;
using NewsDigest.Telemetry;

namespace NewsDigest.Hosting.Messages;

/// <summary>Handles the messages of the queue <c>events</c>, for a trigger and for the local server alike.</summary>
public sealed class EventMessageHandler(ApplyEvents apply)
{
    /// <summary>Applies the batch that a message names.</summary>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Ends the work; the message is to come again then.</param>
    /// <exception cref="UnreadableMessageException">It cannot be read, now or later.</exception>
    public async Task<EventReport> RunAsync(string text, CancellationToken cancellationToken)
    {
        var batch = EventMessage.Read(text).OrThrow(StorageNames.EventQueue);
        using (DigestTrace.BeginHandling("apply events", batch.TraceParent))
            return await apply.RunAsync(batch.Id, cancellationToken);
    }
}
