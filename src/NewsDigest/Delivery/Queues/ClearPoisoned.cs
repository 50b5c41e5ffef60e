using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Queues;

/// <summary>
/// Takes ranges away that were given up after their last try, so that nothing rests only there: whoever of them is not
/// mailed is found by <see cref="Reconciling.Reconcile"/>, which looks at the ledger and not at messages. Those that a person asked for
/// it does not find, as it leaves alone whom it gave up as too late: they go back into the queue once they have rested. A
/// message that cannot be read is counted and stays. Safe to repeat and to kill anywhere.
/// </summary>
/// <param name="deliveries">What was given up.</param>
/// <param name="queue">Where ranges wait.</param>
/// <param name="settings">How long the ledger knows who was mailed.</param>
/// <param name="time">Tells how long a message has lain there.</param>
public sealed class ClearPoisoned(
    IPoisonQueue deliveries,
    IDeliveryQueue queue,
    DeliverySettings settings,
    TimeProvider time
)
{
    /// <summary>How long a range that a person asked for rests: what failed five times in a few minutes does not work a minute later.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    /// <summary>Messages of one read, the most that a queue gives.</summary>
    private const int PageSize = 32;

    /// <summary>Reads of one run; the next goes on.</summary>
    private const int MaxReads = 50;

    /// <summary>Takes away what can be read.</summary>
    public async Task<PoisonReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (cleared, returned, resting) = (0, 0, 0);
        var unreadable = new Dictionary<string, string>();
        for (var reads = 0; reads < MaxReads; reads++)
        {
            var messages = await deliveries.ReadAsync(PageSize, cancellationToken);
            foreach (var message in messages)
            {
                switch (DeliveryMessage.Read(message.Text))
                {
                    case MessageReading<DeliveryRange>.Readable(var range) when IsAskedFor(range, now):
                        if (now - message.GivenUp < Rest)
                        {
                            resting++;
                            break;
                        }
                        // Enqueued first and deleted then: killed in between, it is there twice, never lost.
                        await queue.EnqueueAsync(range, cancellationToken);
                        await deliveries.DeleteAsync(message, cancellationToken);
                        returned++;
                        break;
                    case MessageReading<DeliveryRange>.Readable:
                        await deliveries.DeleteAsync(message, cancellationToken);
                        cleared++;
                        break;
                    case MessageReading<DeliveryRange>.Unreadable fault:
                        unreadable[message.Id] = fault.Reason;
                        break;
                }
            }
            if (messages.Count < PageSize)
                break;
        }
        DigestMetrics.RecordPoison("deliveries", unreadable.Count);
        return new PoisonReport(cleared, returned, resting, [.. unreadable.Values]);
    }

    /// <summary>Whether it goes out because a person asked, while the ledger still keeps it from mailing anybody twice.</summary>
    private bool IsAskedFor(DeliveryRange range, DateTimeOffset now) =>
        range.IsResumed && range.Date >= settings.OldestInLedger(now);
}
