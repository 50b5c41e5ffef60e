using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>
/// Puts missed readers of a slot, seen in the order of their rows, into the queue as ranges. Settled readers between them
/// cost two reads each when the range is handled, so that only few are taken along.
/// </summary>
public sealed class MissedRanges(IDeliveryQueue queue, SlotDate due, int readersPerRange, bool isResumed)
{
    /// <summary>Settled readers in a row that a range takes along.</summary>
    private const int MaxGap = 10;

    private string? first;
    private string last = "";
    private int readers;
    private int gap;

    /// <summary>Ranges put into the queue.</summary>
    public int Ranges { get; private set; }

    /// <summary>Ranges put into the queue, and the one that is begun.</summary>
    public int Begun => first is null ? Ranges : Ranges + 1;

    /// <summary>Missed readers in them.</summary>
    public int Readers { get; private set; }

    /// <summary>Takes the next row.</summary>
    public async Task AddAsync(string row, bool isMissed, CancellationToken cancellationToken)
    {
        if (isMissed)
        {
            first ??= row;
            last = row;
            readers++;
            gap = 0;
        }
        else
            gap++;
        if (readers == readersPerRange || gap > MaxGap)
            await EndAsync(cancellationToken);
    }

    /// <summary>Enqueues what was taken last.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (first is null)
            return;
        await queue.EnqueueAsync(
            new DeliveryRange(due.Slot, due.Date, due.Due, first, last, IsResumed: isResumed),
            cancellationToken
        );
        Ranges++;
        Readers += readers;
        (first, readers, gap) = (null, 0, 0);
    }
}
