using System.Security.Cryptography;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Events;

/// <summary>
/// Takes a batch of events from a sender who is known to be it: keeps it as it came, and puts it into the queue. What it
/// says is applied afterwards, so that the sender has its answer at once. Safe to repeat: the same batch is one.
/// </summary>
public sealed class TakeEvents(IEventBatchStore batches, IEventQueue queue)
{
    /// <summary>Takes a batch; when this returns, it will be applied whatever happens.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="cancellationToken">Ends the work, also by exception; the sender repeats its request then.</param>
    public async Task RunAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(body.Span));
        await batches.SaveAsync(id, body, cancellationToken);
        await queue.EnqueueAsync(new EventBatch(id, DigestTrace.Current), cancellationToken);
    }
}
