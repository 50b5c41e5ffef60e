using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The schedule in table storage: a slot's readers in a partition of their own, in the order of their rows; the slots in
/// use, and how far each is planned, in one partition of another table.
/// </summary>
public sealed class AzureScheduleStore(StorageConnection storage) : IScheduleStore
{
    /// <summary>The most rows that the service answers at once.</summary>
    private const int MaxRowsInAnswer = 1000;

    /// <summary>Entities that the service writes in one request.</summary>
    private const int MaxInTransaction = 100;

    private const string SlotPartition = "slots";
    private const string Received = "LastReceived";

    private readonly TableClient readers = storage.Table(StorageNames.Schedule);
    private readonly TableClient slots = storage.Table(StorageNames.Slots);
    private readonly ReadableRows readerRows = storage.Rows(StorageNames.Schedule);
    private readonly ReadableRows slotRows = storage.Rows(StorageNames.Slots);

    /// <inheritdoc/>
    public async Task<ScheduledReader?> FindAsync(Slot slot, string row, CancellationToken cancellationToken) =>
        // One that cannot be read is as good as none: who writes it again makes it whole.
        await readers.FindAsync(ReaderColumns.KeyOf(slot), row, cancellationToken) is { } found
        && readerRows.TryRead(found, one => Read(one, slot), out var reader)
            ? reader
            : null;

    /// <inheritdoc/>
    public async Task SaveAsync(ScheduledReader reader, CancellationToken cancellationToken)
    {
        // The slot first: killed in between, there is a slot without this reader, not a reader whom no plan finds.
        await slots.TryAddAsync(Write(new SlotProgress(reader.Slot, null, null)), cancellationToken);
        await readers.UpsertEntityAsync(Write(reader), TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task SaveReceivedAsync(
        ScheduledReader reader,
        DateTimeOffset edition,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Merged: the reader's other choices may have changed since delivery read them.
            await readers.UpdateEntityAsync(
                ReceivedRow(reader, edition),
                ETag.All,
                TableUpdateMode.Merge,
                cancellationToken
            );
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            // They have left; an insert would bring them back.
        }
    }

    /// <inheritdoc/>
    public async Task SaveAllReceivedAsync(
        IReadOnlyList<ScheduledReader> received,
        DateTimeOffset edition,
        CancellationToken cancellationToken
    )
    {
        var rows = received.DistinctBy(r => (r.Slot, r.Row)).GroupBy(r => r.Slot);
        foreach (var part in rows.SelectMany(slot => slot.Chunk(MaxInTransaction)))
        {
            var merged = part.Select(r => new TableTransactionAction(
                TableTransactionActionType.UpdateMerge,
                ReceivedRow(r, edition),
                ETag.All
            ));
            if (await readers.TryWriteAllAsync(merged, cancellationToken) is not null)
                continue;
            // One of them has left, and took the others with it.
            foreach (var reader in part)
                await SaveReceivedAsync(reader, edition, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(Slot slot, string row, CancellationToken cancellationToken) =>
        readers.TryDeleteAsync(ReaderColumns.KeyOf(slot), row, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<SlotProgress> ReadSlotsAsync(CancellationToken cancellationToken)
    {
        var rows = slots.QueryAsync<TableEntity>(
            e => e.PartitionKey == SlotPartition,
            cancellationToken: cancellationToken
        );
        // How far it was planned may be lost: then it is planned again, and the ledger knows who was mailed.
        return slotRows.ReadAsync(
            rows,
            row => slotRows.ReadOr(row, Progress, one => new SlotProgress(one.Slot(""), null, null, one.Version()))
        );
    }

    /// <inheritdoc/>
    public async Task<SlotProgress?> SaveProgressAsync(SlotProgress progress, CancellationToken cancellationToken)
    {
        var row = Write(progress);
        var version = progress.Version is { } read
            ? await slots.TryReplaceAsync(row, read, cancellationToken)
            : await slots.TryAddAsync(row, cancellationToken);
        return version is null ? null : progress with { Version = version };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScheduledReader>> ReadPageAsync(
        Slot slot,
        string? after,
        int count,
        CancellationToken cancellationToken
    )
    {
        var partition = ReaderColumns.KeyOf(slot);
        var filter = after is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {partition}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after}");
        var rows = readers.QueryAsync<TableEntity>(
            filter,
            Math.Min(count, MaxRowsInAnswer),
            cancellationToken: cancellationToken
        );
        // Those that cannot be read do not count, or a page would look like the last.
        return await readerRows.ReadAsync(rows, row => Read(row, slot)).Take(count).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ScheduledReader> ReadRangeAsync(
        Slot slot,
        string first,
        string last,
        CancellationToken cancellationToken
    )
    {
        var partition = ReaderColumns.KeyOf(slot);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {first} and RowKey le {last}"
        );
        return readerRows.ReadAsync(
            readers.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken),
            row => Read(row, slot)
        );
    }

    private static TableEntity ReceivedRow(ScheduledReader reader, DateTimeOffset edition)
    {
        var row = new TableEntity(ReaderColumns.KeyOf(reader.Slot), reader.Row);
        row.Set(Received, edition);
        return row;
    }

    private static SlotProgress Progress(TableEntity row) =>
        new(row.Slot(""), row.Date("PlannedUntil"), row.GetString("Continuation"), row.Version());

    private static TableEntity Write(SlotProgress progress)
    {
        var row = new TableEntity(SlotPartition, ReaderColumns.KeyOf(progress.Slot));
        row.SetSlot("", progress.Slot);
        row.Set("PlannedUntil", progress.PlannedUntil);
        row.Set("Continuation", progress.Continuation);
        return row;
    }

    private static TableEntity Write(ScheduledReader reader)
    {
        var row = new TableEntity(ReaderColumns.KeyOf(reader.Slot), reader.Row);
        row.Set("Subscriber", reader.Subscriber.Value);
        row.SetAddress(reader.Address);
        row.SetChoices(reader.Choices);
        row.Set("Days", reader.Days);
        row.Set("From", reader.From);
        row.Set("Until", reader.Until);
        row.Set(Received, reader.LastReceived);
        return row;
    }

    private static ScheduledReader Read(TableEntity row, Slot slot) =>
        new(
            new SubscriberId(row.Text("Subscriber")),
            row.Address(),
            slot,
            row.Member<BriefingDays>("Days"),
            row.Choices(),
            row.GetDateTimeOffset(Received)
        )
        {
            From = row.Date("From"),
            Until = row.Date("Until"),
        };
}
