using System.Text.Json;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>What became of the summaries of a UTC day, a row each in the table <c>Budget</c>.</summary>
/// <param name="storage">Where it is kept.</param>
/// <param name="time">Tells the day.</param>
public sealed class AzureWritingLog(StorageConnection storage, TimeProvider time) : IWritingLog
{
    internal const string Partition = "model";

    private const string Json = "Json";

    private readonly TableClient table = storage.Table(StorageNames.Budget);

    /// <inheritdoc/>
    public async Task AddAsync(WritingCount count, CancellationToken cancellationToken)
    {
        var key = RowOf(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        for (var attempts = 1; ; attempts++)
        {
            var row = await table.FindAsync(Partition, key, cancellationToken);
            var sum = CountIn(row).Plus(count);
            var next = new TableEntity(Partition, key)
            {
                [Json] = JsonSerializer.Serialize(StoredWriting.From(sum), StoredJson.Compact.StoredWriting),
            };
            var version = row is null
                ? await table.TryAddAsync(next, cancellationToken)
                : await table.TryReplaceAsync(next, row.Version(), cancellationToken);
            if (version is not null)
                return;
            await Contention.PauseAsync(attempts, $"table {StorageNames.Budget}", cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task<WritingCount> ReadAsync(DateOnly day, CancellationToken cancellationToken) =>
        CountIn(await table.FindAsync(Partition, RowOf(day), cancellationToken));

    private static WritingCount CountIn(TableEntity? row) =>
        row?.GetString(Json) is { } json
        && JsonSerializer.Deserialize(json, StoredJson.Compact.StoredWriting) is { } stored
            ? stored.ToCount()
            : WritingCount.None;

    private static string RowOf(DateOnly day) => $"day {StorageKey.Date(day)}";
}
