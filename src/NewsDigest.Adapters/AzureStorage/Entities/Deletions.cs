using System.Net;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>Deletes many rows or blobs. Safe to repeat, and for several instances at once.</summary>
public static class Deletions
{
    /// <summary>The most rows of one transaction.</summary>
    private const int MaxInTransaction = 100;

    private const int BlobsAtOnce = 8;

    /// <summary>Deletes all rows that a filter finds.</summary>
    /// <returns>How many rows this call deleted.</returns>
    public static async Task<int> DeleteWhereAsync(
        this TableClient table,
        string filter,
        CancellationToken cancellationToken
    )
    {
        var deleted = 0;
        var batch = new List<TableEntity>(MaxInTransaction);
        string[] keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];
        var rows = table.QueryAsync<TableEntity>(filter, select: keys, cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (batch.Count == MaxInTransaction || (batch.Count > 0 && batch[0].PartitionKey != row.PartitionKey))
            {
                deleted += await table.DeleteAsync(batch, cancellationToken);
                batch.Clear();
            }
            batch.Add(row);
        }
        return deleted + await table.DeleteAsync(batch, cancellationToken);
    }

    /// <summary>Deletes all blobs that are chosen, unless they change meanwhile.</summary>
    /// <returns>How many blobs this call deleted.</returns>
    public static async Task<int> DeleteWhereAsync(
        this BlobContainerClient container,
        Func<BlobItem, bool> isChosen,
        CancellationToken cancellationToken
    )
    {
        var deleted = 0;
        await Parallel.ForEachAsync(
            container.GetBlobsAsync(cancellationToken: cancellationToken).Where(isChosen),
            new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = cancellationToken },
            async (blob, cancel) =>
            {
                try
                {
                    var unchanged = new BlobRequestConditions { IfMatch = blob.Properties.ETag };
                    var client = container.GetBlobClient(blob.Name);
                    if (await client.DeleteIfExistsAsync(conditions: unchanged, cancellationToken: cancel))
                        Interlocked.Increment(ref deleted);
                }
                catch (RequestFailedException e) when (e.Status == (int)HttpStatusCode.PreconditionFailed)
                {
                    // Overwritten since it was listed: that is a new blob.
                }
            }
        );
        return deleted;
    }

    private static async Task<int> DeleteAsync(
        this TableClient table,
        List<TableEntity> batch,
        CancellationToken cancellationToken
    )
    {
        if (batch.Count == 0)
            return 0;
        var actions = batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
        if (await table.TrySubmitAsync(actions, cancellationToken))
            return batch.Count;
        // Another instance deletes the same rows: one that is gone makes a transaction fail.
        var deleted = 0;
        foreach (var row in batch)
        {
            if (await table.TryDeleteAsync(row.PartitionKey, row.RowKey, cancellationToken))
                deleted++;
        }
        return deleted;
    }
}
