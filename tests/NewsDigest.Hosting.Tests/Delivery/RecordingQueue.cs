using NewsDigest.Delivery.Queues;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A queue that keeps what was put into it, and breaks when it is told to.</summary>
public sealed class RecordingQueue(Faults faults) : IDeliveryQueue
{
    private readonly Lock gate = new();

    /// <summary>All ranges, in their order.</summary>
    public List<DeliveryRange> Ranges { get; } = [];

    /// <summary>The count of ranges after which it fails, the last of them kept; null: never.</summary>
    public int? FailAfter { get; set; }

    /// <inheritdoc/>
    public Task EnqueueAsync(DeliveryRange range, CancellationToken cancellationToken) =>
        faults.Step(() =>
        {
            lock (gate)
            {
                Ranges.Add(range);
                return Ranges.Count == FailAfter
                    ? throw new IOException("The planner was killed.")
                    : Task.CompletedTask;
            }
        });

    /// <summary>Takes out all that is in it, while others may put something in.</summary>
    public IReadOnlyList<DeliveryRange> TakeAll()
    {
        lock (gate)
        {
            var all = Ranges.ToList();
            Ranges.Clear();
            return all;
        }
    }
}
