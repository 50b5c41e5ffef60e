using NewsDigest.Delivery.Queues;
using NewsDigest.Faults;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Events;

/// <summary>
/// Applies batches of events that no message reached or every try failed on, so that none rests for ever. Messages that were
/// given up are taken away: their batch is still there.
/// </summary>
public sealed class ApplyLeftEvents(
    IEventBatchStore batches,
    IPoisonQueue givenUp,
    ApplyEvents apply,
    TimeProvider time
)
{
    /// <summary>How long a batch is left to the queue.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>Batches of one run; the next goes on.</summary>
    private const int MaxBatches = 200;

    /// <summary>Messages of one read, the most that a queue gives.</summary>
    private const int PageSize = 32;

    /// <summary>Reads of one run; the next goes on.</summary>
    private const int MaxReads = 50;

    /// <summary>Applies what was left.</summary>
    /// <exception cref="AggregateException">Some batches could not be applied; the others are.</exception>
    public async Task<EventReport> RunAsync(CancellationToken cancellationToken)
    {
        var report = new EventReport { Unreadable = await ClearAsync(cancellationToken) };
        var steps = new SeparateSteps();
        // Listed before any is removed.
        var left = await batches
            .ReadAsync(time.GetUtcNow() - Rest, cancellationToken)
            .Take(MaxBatches)
            .ToListAsync(cancellationToken);
        foreach (var batch in left)
            await steps.TryAsync(
                async () => report = report.Add(await apply.RunAsync(batch, cancellationToken)),
                cancellationToken
            );
        steps.ThrowIfAnyFailed($"{steps.Failed} batches of events could not be applied.");
        return report;
    }

    /// <summary>Takes away the messages that can be read; returns why the others cannot, which stay.</summary>
    private async Task<IReadOnlyList<string>> ClearAsync(CancellationToken cancellationToken)
    {
        var unreadable = new Dictionary<string, string>();
        for (var reads = 0; reads < MaxReads; reads++)
        {
            var messages = await givenUp.ReadAsync(PageSize, cancellationToken);
            foreach (var message in messages)
            {
                if (EventMessage.Read(message.Text) is MessageReading<EventBatch>.Unreadable fault)
                    unreadable[message.Id] = fault.Reason;
                else
                    await givenUp.DeleteAsync(message, cancellationToken);
            }
            if (messages.Count < PageSize)
                break;
        }
        DigestMetrics.RecordPoison("events", unreadable.Count);
        return [.. unreadable.Values];
    }
}
