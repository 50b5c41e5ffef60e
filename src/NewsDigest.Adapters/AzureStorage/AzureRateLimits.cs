using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Rate limits in table storage: a partition a clock hour, so that hours that are over can be deleted whole.</summary>
/// <param name="storage">Where.</param>
/// <param name="time">Tells the hour.</param>
public sealed class AzureRateLimits(StorageConnection storage, TimeProvider time) : IRateLimits
{
    /// <summary>At each try another took one of the same key.</summary>
    private const int MaxTries = 50;

    private const string Taken = "Taken";

    private readonly TableClient table = storage.Table(StorageNames.Limits);

    /// <inheritdoc/>
    public async Task<bool> TryTakeAsync(string key, int limit, CancellationToken cancellationToken)
    {
        var (partition, rowKey) = (StorageKey.Hour(time.GetUtcNow()), StorageKey.Escape(key));
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var row = await table.FindAsync(partition, rowKey, cancellationToken);
            var taken = row?.GetInt32(Taken) ?? 0;
            if (taken >= limit)
                return false;
            var next = new TableEntity(partition, rowKey) { [Taken] = taken + 1 };
            var version = row is null
                ? await table.TryAddAsync(next, cancellationToken)
                : await table.TryReplaceAsync(next, row.Version(), cancellationToken);
            if (version is not null)
                return true;
        }
        // What is in such demand is what a limit is for.
        return false;
    }
}
