using System.Globalization;
using System.Runtime.CompilerServices;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Memory;

/// <summary>The schedule, kept in this process.</summary>
public sealed class MemoryScheduleStore : IScheduleStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<Slot, SortedDictionary<string, ScheduledReader>> slots = [];
    private readonly Dictionary<Slot, SlotProgress> planned = [];
    private long version;

    /// <inheritdoc/>
    public Task<ScheduledReader?> FindAsync(Slot slot, string row, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(slots.GetValueOrDefault(slot)?.GetValueOrDefault(row));
    }

    /// <inheritdoc/>
    public Task SaveAsync(ScheduledReader reader, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!slots.TryGetValue(reader.Slot, out var rows))
                slots[reader.Slot] = rows = new SortedDictionary<string, ScheduledReader>(StringComparer.Ordinal);
            rows[reader.Row] = reader;
            planned.TryAdd(reader.Slot, new SlotProgress(reader.Slot, null, null, NextVersion()));
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SaveReceivedAsync(ScheduledReader reader, DateTimeOffset edition, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (slots.GetValueOrDefault(reader.Slot)?.GetValueOrDefault(reader.Row) is { } row)
                slots[reader.Slot][reader.Row] = row with { LastReceived = edition };
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(Slot slot, string row, CancellationToken cancellationToken)
    {
        lock (gate)
            slots.GetValueOrDefault(slot)?.Remove(row);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SlotProgress> ReadSlotsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        List<SlotProgress> all;
        lock (gate)
            all = [.. planned.Values];
        foreach (var one in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return one;
        }
    }

    /// <inheritdoc/>
    public Task<SlotProgress?> SaveProgressAsync(SlotProgress progress, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (planned.GetValueOrDefault(progress.Slot)?.Version != progress.Version)
                return Task.FromResult<SlotProgress?>(null);
            var saved = progress with { Version = NextVersion() };
            planned[progress.Slot] = saved;
            return Task.FromResult<SlotProgress?>(saved);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScheduledReader>> ReadPageAsync(
        Slot slot,
        string? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        lock (gate)
        {
            IReadOnlyList<ScheduledReader> page =
            [
                .. Rows(slot)
                    .Where(r => after is null || string.CompareOrdinal(r.Key, after) > 0)
                    .Take(count)
                    .Select(r => r.Value),
            ];
            return Task.FromResult(page);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ScheduledReader> ReadRangeAsync(
        Slot slot,
        string first,
        string last,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        List<ScheduledReader> range;
        lock (gate)
            range =
            [
                .. Rows(slot)
                    .Where(r => string.CompareOrdinal(r.Key, first) >= 0 && string.CompareOrdinal(r.Key, last) <= 0)
                    .Select(r => r.Value),
            ];
        foreach (var reader in range)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reader;
        }
    }

    private SortedDictionary<string, ScheduledReader> Rows(Slot slot) => slots.GetValueOrDefault(slot) ?? [];

    private string NextVersion() => (++version).ToString(CultureInfo.InvariantCulture);
}
