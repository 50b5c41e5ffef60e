using System.Collections.Concurrent;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A schedule whose steps can fail.</summary>
public sealed class FaultySchedule(IScheduleStore inner, Faults faults) : IScheduleStore
{
    public int ReceivedWrites { get; private set; }

    /// <summary>The slots of which pages were read, in that order.</summary>
    public ConcurrentQueue<Slot> PagesRead { get; } = [];

    public Task<ScheduledReader?> FindAsync(Slot slot, string row, CancellationToken cancellationToken) =>
        faults.Step(() => inner.FindAsync(slot, row, cancellationToken));

    public Task SaveAsync(ScheduledReader reader, CancellationToken cancellationToken) =>
        faults.Step(() => inner.SaveAsync(reader, cancellationToken));

    public Task SaveReceivedAsync(ScheduledReader reader, DateTimeOffset edition, CancellationToken cancellationToken)
    {
        ReceivedWrites++;
        return faults.Step(() => inner.SaveReceivedAsync(reader, edition, cancellationToken));
    }

    public Task DeleteAsync(Slot slot, string row, CancellationToken cancellationToken) =>
        faults.Step(() => inner.DeleteAsync(slot, row, cancellationToken));

    public IAsyncEnumerable<SlotProgress> ReadSlotsAsync(CancellationToken cancellationToken) =>
        inner.ReadSlotsAsync(cancellationToken);

    public Task<SlotProgress?> SaveProgressAsync(SlotProgress progress, CancellationToken cancellationToken) =>
        faults.Step(() => inner.SaveProgressAsync(progress, cancellationToken));

    /// <summary>What is waited for before a page is read.</summary>
    public Func<Task> BeforePage { get; set; } = () => Task.CompletedTask;

    public async Task<IReadOnlyList<ScheduledReader>> ReadPageAsync(
        Slot slot,
        string? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        PagesRead.Enqueue(slot);
        await BeforePage();
        return await faults.Step(() => inner.ReadPageAsync(slot, after, count, cancellationToken));
    }

    public IAsyncEnumerable<ScheduledReader> ReadRangeAsync(
        Slot slot,
        string first,
        string last,
        CancellationToken cancellationToken
    ) => inner.ReadRangeAsync(slot, first, last, cancellationToken);
}
