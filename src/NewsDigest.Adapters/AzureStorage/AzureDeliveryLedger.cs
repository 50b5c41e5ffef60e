using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Azure;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The ledger in table storage: a date's deliveries over 16 partitions, as one takes 2,000 writes a second at most. What is
/// written together is one request a partition; the attempt stands in the row, so that whoever lost an answer finds their own write again.
/// </summary>
public sealed class AzureDeliveryLedger(StorageConnection storage) : IDeliveryLedger
{
    /// <summary>Entities that the service writes in one request.</summary>
    private const int MaxInTransaction = 100;

    private const int PartitionsAtOnce = 8;

    /// <summary>Rows read before they are asked for: a page of each partition.</summary>
    private const int RowsAhead = 1000 * PartitionsAtOnce;

    private readonly TableClient table = storage.Table(StorageNames.Deliveries);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Deliveries);

    /// <inheritdoc/>
    public async Task<LedgerEntry?> FindAsync(DeliveryId id, CancellationToken cancellationToken) =>
        await table.FindAsync(Partition(id), id.Subscriber.Value, cancellationToken) is { } row ? Read(row, id) : null;

    /// <inheritdoc/>
    public async Task<LedgerEntry?> SaveAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var row = Write(entry);
        var version = entry.Version is { } read
            ? await table.TryReplaceAsync(row, read, cancellationToken)
            : await table.TryAddAsync(row, cancellationToken);
        return version is null ? null : entry with { Version = version };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerEntry?>> SaveAllAsync(
        IReadOnlyList<LedgerEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var saved = new LedgerEntry?[entries.Count];
        var parts = entries.Index().GroupBy(e => Partition(e.Item.Id)).SelectMany(p => p.Chunk(MaxInTransaction));
        await Parallel.ForEachAsync(
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken },
            async (part, cancel) =>
            {
                var versions =
                    part.Length > 1 ? await table.TryWriteAllAsync(part.Select(e => Action(e.Item)), cancel) : null;
                foreach (var (place, (index, entry)) in part.Index())
                    saved[index] = versions is null
                        // Alone, or one of them is too late and took the others with it: each by itself.
                        ? await SaveAsync(entry, cancel)
                        : entry with
                        {
                            Version = versions[place],
                        };
            }
        );
        return saved;
    }

    /// <inheritdoc/>
    public string PartOf(DeliveryId id) => Partition(id);

    /// <summary>
    /// All entries of a local date, in no order. What one page holds is one request; of a larger date the partitions are read
    /// side by side, as each is handed out a page at a time.
    /// </summary>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        DateOnly date,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (first, last) = (PartitionsOf(date).First(), PartitionsOf(date).Last());
        var all = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        Page<TableEntity>? page = null;
        await foreach (var one in table.QueryAsync<TableEntity>(all, cancellationToken: cancellationToken).AsPages())
        {
            page = one;
            break;
        }
        foreach (var row in page?.Values ?? [])
            yield return Read(row, date);
        if (page?.ContinuationToken is null)
            yield break;
        await foreach (
            var row in ReadAfterAsync(page.Values.Count > 0 ? page.Values[^1] : null, date, cancellationToken)
        )
            yield return Read(row, date);
    }

    /// <summary>The rows of a date that follow one of them; all where it is null.</summary>
    private async IAsyncEnumerable<TableEntity> ReadAfterAsync(
        TableEntity? row,
        DateOnly date,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var partitions = PartitionsOf(date).Where(p => string.CompareOrdinal(p, row?.PartitionKey) >= 0);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rows = Channel.CreateBounded<TableEntity>(RowsAhead);
        var reading = ReadAllAsync(partitions, row, rows.Writer, ended.Token);
        try
        {
            await foreach (var one in rows.Reader.ReadAllAsync(cancellationToken))
                yield return one;
        }
        finally
        {
            // Whoever looks no further does not let them read on.
            await ended.CancelAsync();
            await reading;
        }
    }

    /// <summary>Reads partitions side by side; what fails comes out where the rows are read.</summary>
    private async Task ReadAllAsync(
        IEnumerable<string> partitions,
        TableEntity? after,
        ChannelWriter<TableEntity> rows,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await Parallel.ForEachAsync(
                partitions,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = PartitionsAtOnce,
                    CancellationToken = cancellationToken,
                },
                async (partition, cancel) =>
                {
                    var from = partition == after?.PartitionKey ? after.RowKey : "";
                    var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from}");
                    await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
                        await rows.WriteAsync(row, cancel);
                }
            );
            rows.Complete();
        }
        catch (Exception error)
        {
            rows.Complete(error);
        }
    }

    private static TableTransactionAction Action(LedgerEntry entry) =>
        entry.Version is { } read
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, Write(entry), new ETag(read))
            : new TableTransactionAction(TableTransactionActionType.Add, Write(entry));

    private static TableEntity Write(LedgerEntry entry)
    {
        var row = new TableEntity(Partition(entry.Id), entry.Id.Subscriber.Value) { ["Attempt"] = entry.Attempt };
        row.Set("State", entry.State);
        row.Set("LeaseUntil", entry.LeaseUntil);
        row.Set("Edition", entry.Edition);
        row.Set("Since", entry.Since);
        row.Set("Changed", entry.Changed);
        row.Set("MessageId", entry.MessageId);
        row.SetWords("Reason", entry.Reason);
        if (entry.IsLate)
            row["IsLate"] = true;
        return row;
    }

    private LedgerEntry Read(TableEntity row, DateOnly date) =>
        Read(row, new DeliveryId(new SubscriberId(row.RowKey), date));

    private LedgerEntry Read(TableEntity row, DeliveryId id) =>
        rows.ReadOr(row, one => Entry(one, id), one => Unreadable(one, id));

    /// <summary>Nobody knows whether that mail went out, so it never goes again by itself; an event or a person settles it.</summary>
    private static LedgerEntry Unreadable(TableEntity row, DeliveryId id)
    {
        // Before any slot of the date: past catching up, and no sign of how far the events of other mails have come.
        var before = new DateTimeOffset(id.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-2);
        return new(id, DeliveryState.Unknown, Guid.Empty, before, before, before)
        {
            Reason = "its row in the ledger cannot be read",
            Version = row.Version(),
        };
    }

    private static LedgerEntry Entry(TableEntity row, DeliveryId id) =>
        new(
            id,
            row.Member<DeliveryState>("State"),
            row.GetGuid("Attempt") ?? throw EntityColumns.Fault(row, "Attempt", "is missing"),
            row.Instant("LeaseUntil"),
            row.Instant("Edition"),
            row.Instant("Changed")
        )
        {
            MessageId = row.GetString("MessageId"),
            Reason = row.GetString("Reason"),
            IsLate = row.GetBoolean("IsLate") ?? false,
            Since = row.GetDateTimeOffset("Since"),
            Version = row.Version(),
        };

    private static string Partition(DeliveryId id) =>
        Partition(id.Date, StorageKey.SmallPartition(id.Subscriber.Value));

    private static string Partition(DateOnly date, string part) => $"{StorageKey.Date(date)}-{part}";

    private static IEnumerable<string> PartitionsOf(DateOnly date) =>
        StorageKey.SmallPartitions.Select(part => Partition(date, part));
}
