using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Tests.Subscribers;

/// <summary>A schedule before whose writes something else can be made to happen.</summary>
internal sealed class GatedSchedule : IScheduleStore
{
    private readonly MemoryScheduleStore schedule = new();

    /// <summary>What happens before the next row is saved; once.</summary>
    public Func<Task>? BeforeSave { get; set; }

    public async Task SaveAsync(ScheduledReader reader, CancellationToken cancellationToken)
    {
        // Gives way, so that callers at once come in between.
        await Task.Yield();
        if (BeforeSave is { } before)
        {
            BeforeSave = null;
            await before();
        }
        await schedule.SaveAsync(reader, cancellationToken);
    }

    public Task<ScheduledReader?> FindAsync(Slot slot, string row, CancellationToken cancellationToken) =>
        schedule.FindAsync(slot, row, cancellationToken);

    public Task SaveReceivedAsync(
        ScheduledReader reader,
        DateTimeOffset edition,
        CancellationToken cancellationToken
    ) => schedule.SaveReceivedAsync(reader, edition, cancellationToken);

    public Task DeleteAsync(Slot slot, string row, CancellationToken cancellationToken) =>
        schedule.DeleteAsync(slot, row, cancellationToken);

    public IAsyncEnumerable<SlotProgress> ReadSlotsAsync(CancellationToken cancellationToken) =>
        schedule.ReadSlotsAsync(cancellationToken);

    public Task<SlotProgress?> SaveProgressAsync(SlotProgress progress, CancellationToken cancellationToken) =>
        schedule.SaveProgressAsync(progress, cancellationToken);

    public Task<IReadOnlyList<ScheduledReader>> ReadPageAsync(
        Slot slot,
        string? after,
        int count,
        CancellationToken cancellationToken
    ) => schedule.ReadPageAsync(slot, after, count, cancellationToken);

    public IAsyncEnumerable<ScheduledReader> ReadRangeAsync(
        Slot slot,
        string first,
        string last,
        CancellationToken cancellationToken
    ) => schedule.ReadRangeAsync(slot, first, last, cancellationToken);
}
