using NewsDigest.Briefings;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Planning;

/// <summary>Reads a slot of the schedule through, page by page, so that no slot has to fit in memory.</summary>
public sealed class SchedulePages(IScheduleStore schedule, Slot slot)
{
    /// <summary>Rows of a page: as many as a table returns at once.</summary>
    public const int Size = 1000;

    private string? after;
    private bool isAtEnd;

    /// <summary>The next page in the order of the rows, which is not empty; null after the last.</summary>
    public async Task<IReadOnlyList<ScheduledReader>?> NextAsync(CancellationToken cancellationToken)
    {
        if (isAtEnd)
            return null;
        var page = await schedule.ReadPageAsync(slot, after, Size, cancellationToken);
        isAtEnd = page.Count < Size;
        if (page.Count == 0)
            return null;
        after = page[^1].Row;
        return page;
    }
}
