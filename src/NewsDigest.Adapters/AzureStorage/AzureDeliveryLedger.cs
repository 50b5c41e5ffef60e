using System.Runtime.CompilerServices;
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

    private readonly TableClient table = storage.Table(StorageNames.Deliveries);

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

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        DateOnly date,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (first, last) = (StorageKey.Date(date) + "-0", StorageKey.Date(date) + "-f");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return Read(row, new DeliveryId(new SubscriberId(row.RowKey), date));
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

    private static LedgerEntry Read(TableEntity row, DeliveryId id) =>
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
        $"{StorageKey.Date(id.Date)}-{StorageKey.SmallPartition(id.Subscriber.Value)}";
}
