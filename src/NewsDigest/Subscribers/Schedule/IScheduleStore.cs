using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Schedule;

/// <summary>The index of active readers by slot, from which briefings are planned and mailed. Subscribers are the truth.</summary>
public interface IScheduleStore
{
    /// <summary>The row of a reader, or null.</summary>
    Task<ScheduledReader?> FindAsync(Slot slot, string row, CancellationToken cancellationToken);

    /// <summary>Adds or replaces the row of a reader; their slot is among <see cref="ReadSlotsAsync"/> from then on.</summary>
    Task SaveAsync(ScheduledReader reader, CancellationToken cancellationToken);

    /// <summary>Notes the newest edition that a reader received, in their row; one that is gone is no fault.</summary>
    Task SaveReceivedAsync(ScheduledReader reader, DateTimeOffset edition, CancellationToken cancellationToken);

    /// <summary>
    /// Notes the same in several rows. Where it throws, it may be noted for any of them. A store that can
    /// writes many at once.
    /// </summary>
    async Task SaveAllReceivedAsync(
        IReadOnlyList<ScheduledReader> received,
        DateTimeOffset edition,
        CancellationToken cancellationToken
    )
    {
        foreach (var reader in received)
            await SaveReceivedAsync(reader, edition, cancellationToken);
    }

    /// <summary>Removes the row of a reader; one that is not there is no fault.</summary>
    Task DeleteAsync(Slot slot, string row, CancellationToken cancellationToken);

    /// <summary>The slots that have or had readers.</summary>
    IAsyncEnumerable<SlotProgress> ReadSlotsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Stores how far a slot is planned, over the version it was read in. Returns it with its new version, or null where
    /// another write came first; nothing is written then.
    /// </summary>
    Task<SlotProgress?> SaveProgressAsync(SlotProgress progress, CancellationToken cancellationToken);

    /// <summary>
    /// Readers of a slot in the order of their rows, beginning behind <paramref name="after"/> (null: at the first), at
    /// most <paramref name="count"/>.
    /// </summary>
    Task<IReadOnlyList<ScheduledReader>> ReadPageAsync(
        Slot slot,
        string? after,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>Readers of a slot whose rows lie in a range, both ends included, in order.</summary>
    IAsyncEnumerable<ScheduledReader> ReadRangeAsync(
        Slot slot,
        string first,
        string last,
        CancellationToken cancellationToken
    );
}
