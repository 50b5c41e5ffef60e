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

    /// <summary>How long is kept how often a model was called for a story: it counts for its UTC day.</summary>
    public static readonly TimeSpan CallCountsKept = TimeSpan.FromDays(2);

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
            + await DeleteAsync(StorageNames.Deliveries, DateBefore(ledgerKept), cancellationToken)
            + await DeleteCallCountsAsync(DateBefore(CallCountsKept), cancellationToken);

        string DateBefore(TimeSpan span) => StorageKey.Date(DateOnly.FromDateTime((now - span).UtcDateTime));
    }

    private Task<int> DeleteCallCountsAsync(string before, CancellationToken cancellationToken)
    {
        var (first, end) = (AzureModelBudget.CallsPrefix, AzureModelBudget.CallsPrefix + before);
        return storage
            .Table(StorageNames.Budget)
            .DeleteWhereAsync(
                TableClient.CreateQueryFilter(
                    $"PartitionKey eq {AzureModelBudget.Partition} and RowKey ge {first} and RowKey lt {end}"
                ),
                cancellationToken
            );
    }

    /// <summary>Deletes partitions before one.</summary>
    private Task<int> DeleteAsync(string name, string before, CancellationToken cancellationToken) =>
        storage
            .Table(name)
            .DeleteWhereAsync(TableClient.CreateQueryFilter($"PartitionKey lt {before}"), cancellationToken);
}
