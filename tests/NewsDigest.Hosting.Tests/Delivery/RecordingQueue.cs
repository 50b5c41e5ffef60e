using NewsDigest.Delivery;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A queue that keeps what was put into it, and breaks when it is told to.</summary>
public sealed class RecordingQueue(Faults faults) : IDeliveryQueue
{
    /// <summary>All ranges, in their order.</summary>
    public List<DeliveryRange> Ranges { get; } = [];

    /// <summary>The count of ranges after which it fails, the last of them kept; null: never.</summary>
    public int? FailAfter { get; set; }

    /// <inheritdoc/>
    public Task EnqueueAsync(DeliveryRange range, CancellationToken cancellationToken) =>
        faults.Step(() =>
        {
            Ranges.Add(range);
            return Ranges.Count == FailAfter ? throw new IOException("The planner was killed.") : Task.CompletedTask;
        });
}
