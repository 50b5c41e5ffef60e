using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Feeds, in one partition of the table <c>Feeds</c>; in another, which lists of feeds were added.</summary>
public sealed class AzureFeedStore(StorageConnection storage) : IFeedStore
{
    private const string Partition = "feed";
    private const string ListPartition = "list";
    private const string Id = "Id";
    private const string State = "State";
    private const string NextPoll = "NextPoll";

    private readonly TableClient table = storage.Table(StorageNames.Feeds);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Feeds);

    /// <inheritdoc/>
    public async Task<bool> AddAsync(FeedSubscription feed, CancellationToken cancellationToken) =>
        await table.TryAddAsync(Row(feed), cancellationToken) is not null;

    /// <inheritdoc/>
    public IAsyncEnumerable<FeedSubscription> ReadAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        return rows.ReadAsync(table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken), Feed);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedSubscription> ReadDueAsync(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var active = nameof(FeedState.Active);
        var until = now.ToUniversalTime();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Partition} and State eq {active} and NextPoll le {until}"
        );
        var stored = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        var due = await rows.ReadAsync(stored, Feed).ToListAsync(cancellationToken);
        foreach (var feed in due.OrderBy(f => f.NextPoll))
            yield return feed;
    }

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(FeedSubscription feed, CancellationToken cancellationToken) =>
        await table.TryReplaceAsync(Row(feed), ETag.All.ToString(), cancellationToken) is not null;

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken) =>
        table.TryDeleteAsync(Partition, StorageKey.Escape(id.Value), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> HasListAsync(string fingerprint, CancellationToken cancellationToken) =>
        await table.FindAsync(ListPartition, fingerprint, cancellationToken) is not null;

    /// <inheritdoc/>
    public Task NoteListAsync(string fingerprint, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(
            new TableEntity(ListPartition, fingerprint),
            TableUpdateMode.Replace,
            cancellationToken
        );

    private static TableEntity Row(FeedSubscription feed)
    {
        var row = new TableEntity(Partition, StorageKey.Escape(feed.Id.Value))
        {
            [Id] = feed.Id.Value,
            [State] = feed.State.ToString(),
            [NextPoll] = feed.NextPoll.ToUniversalTime(),
        };
        row.SetText(JsonSerializer.Serialize(StoredFeed.From(feed), StoredJson.Compact.StoredFeed));
        return row;
    }

    private static FeedSubscription Feed(TableEntity row) =>
        StoredJson
            .Read(
                row.GetText(),
                StoredJson.Compact.StoredFeed,
                StoredFeed.NewestForm,
                $"The feed {row.RowKey} in table {StorageNames.Feeds}"
            )
            .ToFeed(new FeedId(row.Text(Id)), row.Member<FeedState>(State), row.Instant(NextPoll));
}
