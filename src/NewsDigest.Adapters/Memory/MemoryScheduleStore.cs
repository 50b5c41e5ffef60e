using System.Globalization;
using System.Runtime.CompilerServices;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Adapters.Memory;

/// <summary>The schedule, kept in this process.</summary>
public sealed class MemoryScheduleStore : IScheduleStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<Slot, Rows> slots = [];
    private readonly Dictionary<Slot, SlotProgress> planned = [];
    private long version;

    /// <inheritdoc/>
    public Task<ScheduledReader?> FindAsync(Slot slot, string row, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(slots.GetValueOrDefault(slot)?.Find(row));
    }

    /// <inheritdoc/>
    public Task SaveAsync(ScheduledReader reader, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!slots.TryGetValue(reader.Slot, out var rows))
                slots[reader.Slot] = rows = new Rows();
            rows.Set(reader.Row, reader);
            planned.TryAdd(reader.Slot, new SlotProgress(reader.Slot, null, null, NextVersion()));
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SaveReceivedAsync(ScheduledReader reader, DateTimeOffset edition, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var key = reader.Row;
            if (slots.GetValueOrDefault(reader.Slot) is { } rows && rows.Find(key) is { } row)
                rows.Set(key, row with { LastReceived = edition });
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
            IReadOnlyList<ScheduledReader> page = slots.TryGetValue(slot, out var rows)
                ? [.. rows.From(after ?? "").Where(r => r.Key != after).Take(count).Select(r => r.Reader)]
                : [];
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
        List<ScheduledReader> range = [];
        lock (gate)
        {
            if (slots.TryGetValue(slot, out var rows))
                range.AddRange(
                    rows.From(first).TakeWhile(r => string.CompareOrdinal(r.Key, last) <= 0).Select(r => r.Reader)
                );
        }
        foreach (var reader in range)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reader;
        }
    }

    private string NextVersion() => (++version).ToString(CultureInfo.InvariantCulture);

    /// <summary>The rows of a slot, found by their key and read in its order from any key on.</summary>
    private sealed class Rows
    {
        private readonly Dictionary<string, ScheduledReader> byKey = new(StringComparer.Ordinal);
        private readonly SortedSet<string> keys = new(StringComparer.Ordinal);

        public ScheduledReader? Find(string key) => byKey.GetValueOrDefault(key);

        public void Set(string key, ScheduledReader reader)
        {
            if (byKey.TryAdd(key, reader))
                keys.Add(key);
            else
                byKey[key] = reader;
        }

        public void Remove(string key)
        {
            if (byKey.Remove(key))
                keys.Remove(key);
        }

        public IEnumerable<(string Key, ScheduledReader Reader)> From(string first)
        {
            if (keys.Max is not { } last || string.CompareOrdinal(first, last) > 0)
                return [];
            return keys.GetViewBetween(first, last).Select(key => (key, byKey[key]));
        }
    }
}
