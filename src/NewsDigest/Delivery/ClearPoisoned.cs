using NewsDigest.Telemetry;

namespace NewsDigest.Delivery;

/// <summary>
/// Takes ranges away that were given up after their last try, so that nothing rests only there: whoever of them is not
/// mailed is found by <see cref="Reconcile"/>, which looks at the ledger and not at messages. A message that cannot be
/// read is counted and stays.
/// </summary>
public sealed class ClearPoisoned(IPoisonQueue deliveries)
{
    /// <summary>Messages of one read, the most that a queue gives.</summary>
    private const int PageSize = 32;

    /// <summary>Reads of one run; the next goes on.</summary>
    private const int MaxReads = 50;

    /// <summary>Takes away what can be read.</summary>
    public async Task<PoisonReport> RunAsync(CancellationToken cancellationToken)
    {
        var ranges = new List<DeliveryRange>();
        var unreadable = new Dictionary<string, string>();
        for (var reads = 0; reads < MaxReads; reads++)
        {
            var isNew = false;
            foreach (var message in await deliveries.ReadAsync(PageSize, cancellationToken))
            {
                switch (DeliveryMessage.Read(message.Text))
                {
                    case MessageReading<DeliveryRange>.Readable readable:
                        await deliveries.DeleteAsync(message, cancellationToken);
                        ranges.Add(readable.Content);
                        isNew = true;
                        break;
                    case MessageReading<DeliveryRange>.Unreadable fault:
                        isNew |= unreadable.TryAdd(message.Id, fault.Reason);
                        break;
                }
            }
            if (!isNew)
                break;
        }
        DigestMetrics.RecordPoison("deliveries", unreadable.Count);
        return new PoisonReport(ranges, [.. unreadable.Values]);
    }
}
