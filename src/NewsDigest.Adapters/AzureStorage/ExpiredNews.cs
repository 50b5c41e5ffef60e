using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Deletes news that has served its time. Safe to repeat, to kill anywhere, and for several instances at once.</summary>
public sealed class ExpiredNews(StorageConnection storage, TimeProvider time)
{
    /// <summary>News is kept at least so long: stories are remembered for a week, and documents looked at again each week.</summary>
    public static readonly TimeSpan LeastKept = TimeSpan.FromDays(8);

    /// <summary>Records outlive their documents, which the sweep would otherwise take in anew.</summary>
    private static readonly TimeSpan RecordsKeptLonger = TimeSpan.FromDays(1);

    /// <summary>Deletes what is over.</summary>
    /// <param name="newsKept">How long documents, articles, items, vectors, stories and rejections are kept.</param>
    /// <param name="editionsKept">How long editions are kept, which are the site's archive.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    /// <returns>How many rows and blobs were deleted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Something would be kept for less than <see cref="LeastKept"/>.</exception>
    public async Task<int> DeleteAsync(TimeSpan newsKept, TimeSpan editionsKept, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(newsKept, LeastKept);
        ArgumentOutOfRangeException.ThrowIfLessThan(editionsKept, LeastKept);
        var now = time.GetUtcNow();
        var before = now - newsKept;
        return await DeleteItemsAsync(before, cancellationToken)
            + await DeleteStoriesAsync(before, cancellationToken)
            + await DeleteBlobsAsync(StorageNames.ItemTexts, before, cancellationToken)
            + await DeleteBlobsAsync(StorageNames.Rejected, before, cancellationToken)
            // Only what could never be applied is still there.
            + await DeleteBlobsAsync(StorageNames.Events, before, cancellationToken)
            + await DeleteBlobsAsync(StorageNames.Articles, before, cancellationToken)
            + await DeleteRecordsAsync(before - RecordsKeptLonger, cancellationToken)
            + await DeleteEditionsAsync(now - editionsKept, cancellationToken)
            + await DeleteWithdrawalsAsync(now - editionsKept, cancellationToken);
    }

    private async Task<int> DeleteItemsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var hour = StorageKey.Hour(before);
        // Identities first: one without an item would make the same text, coming again, an item of that old hour.
        var identities = await storage
            .Table(StorageNames.Identities)
            .DeleteWhereAsync(TableClient.CreateQueryFilter($"Arrived lt {HourBegin(before)}"), cancellationToken);
        var items = await storage
            .Table(StorageNames.Items)
            .DeleteWhereAsync(TableClient.CreateQueryFilter($"PartitionKey lt {hour}"), cancellationToken);
        var vectors = await storage
            .Table(StorageNames.Vectors)
            .DeleteWhereAsync(TableClient.CreateQueryFilter($"PartitionKey lt {hour}"), cancellationToken);
        return identities + items + vectors;
    }

    private async Task<int> DeleteStoriesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var day = StorageKey.Date(DateOnly.FromDateTime(before.UtcDateTime));
        var table = storage.Table(StorageNames.Stories);
        var places = await table.DeleteWhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey ge {AzureStoryStore.PlacePrefix} and Day lt {day}"),
            cancellationToken
        );
        return places
            + await table.DeleteWhereAsync(TableClient.CreateQueryFilter($"PartitionKey lt {day}"), cancellationToken);
    }

    private Task<int> DeleteRecordsAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        storage
            .Table(StorageNames.Intake)
            .DeleteWhereAsync(TableClient.CreateQueryFilter($"Changed lt {before}"), cancellationToken);

    /// <summary>By their names: an index that was made anew goes with its edition.</summary>
    private Task<int> DeleteEditionsAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        storage
            .Container(StorageNames.Editions)
            .DeleteWhereAsync(
                blob =>
                    (
                        EditionBlobNames.InstantOf(blob.Name)
                        ?? EditionBlobNames.InstantOf(blob.Name, EditionBlobNames.Words)
                        ?? blob.Properties.LastModified
                    ) < before,
                cancellationToken
            );

    /// <summary>Records of what was taken out are needed as long as an edition may hold it.</summary>
    private Task<int> DeleteWithdrawalsAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        storage
            .Table(StorageNames.Withdrawals)
            .DeleteWhereAsync(TableClient.CreateQueryFilter($"At lt {before}"), cancellationToken);

    private Task<int> DeleteBlobsAsync(string container, DateTimeOffset before, CancellationToken cancellationToken) =>
        storage.Container(container).DeleteWhereAsync(blob => blob.Properties.LastModified < before, cancellationToken);

    private static DateTimeOffset HourBegin(DateTimeOffset instant) =>
        new(instant.UtcDateTime.Date.AddHours(instant.UtcDateTime.Hour), TimeSpan.Zero);
}
