using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Deletes rows that have served their time, by the date or hour with which their partitions begin. Safe to repeat.</summary>
public sealed class ExpiredRows(StorageConnection storage, TimeProvider time)
{
    /// <summary>How long a rate limit is kept: it counts for its clock hour.</summary>
    public static readonly TimeSpan LimitsKept = TimeSpan.FromHours(2);

    /// <summary>How long a service mail is remembered: its message may come again as long as it lives, which is 7 days.</summary>
    public static readonly TimeSpan ServiceMailsKept = TimeSpan.FromDays(30);

    /// <summary>The most rows of one transaction.</summary>
    private const int MaxInTransaction = 100;

    /// <summary>Deletes what is over.</summary>
    /// <param name="ledgerKept">How long deliveries are kept, at least two weeks, as events about them come late.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    /// <returns>How many rows were deleted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ledger would be kept for less than two weeks.</exception>
    public async Task<int> DeleteAsync(TimeSpan ledgerKept, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ledgerKept, TimeSpan.FromDays(14));
        var now = time.GetUtcNow();
        return await DeleteAsync(StorageNames.Limits, StorageKey.Hour(now - LimitsKept), cancellationToken)
            + await DeleteAsync(StorageNames.ServiceMails, DateBefore(ServiceMailsKept), cancellationToken)
            + await DeleteAsync(StorageNames.Deliveries, DateBefore(ledgerKept), cancellationToken);

        string DateBefore(TimeSpan span) => StorageKey.Date(DateOnly.FromDateTime((now - span).UtcDateTime));
    }

    /// <summary>Deletes partitions before one.</summary>
    private async Task<int> DeleteAsync(string name, string before, CancellationToken cancellationToken)
    {
        var table = storage.Table(name);
        var deleted = 0;
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey lt {before}"),
            select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)],
            cancellationToken: cancellationToken
        );
        var batch = new List<TableEntity>(MaxInTransaction);
        await foreach (var row in rows)
        {
            if (batch.Count == MaxInTransaction || (batch.Count > 0 && batch[0].PartitionKey != row.PartitionKey))
                deleted += await DeleteAsync(table, batch, cancellationToken);
            batch.Add(row);
        }
        return deleted + await DeleteAsync(table, batch, cancellationToken);
    }

    /// <summary>Deletes rows of one partition and empties the list.</summary>
    private static async Task<int> DeleteAsync(
        TableClient table,
        List<TableEntity> batch,
        CancellationToken cancellationToken
    )
    {
        if (batch.Count == 0)
            return 0;
        var deletes = batch.Select(r => new TableTransactionAction(TableTransactionActionType.Delete, r)).ToList();
        var deleted = batch.Count;
        if (!await table.TrySubmitAsync(deletes, cancellationToken))
        {
            // Another instance deletes at the same time: each row for itself then.
            deleted = 0;
            foreach (var row in batch)
                deleted += await table.TryDeleteAsync(row.PartitionKey, row.RowKey, cancellationToken) ? 1 : 0;
        }
        batch.Clear();
        return deleted;
    }
}
