using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// Digest items in the tables <c>Identities</c> and <c>Items</c>. An article's row in <c>Identities</c> is inserted
/// first and says in which hour its item is or will be, so that any number of instances agree on one item.
/// </summary>
public sealed class AzureItemStore(StorageConnection storage) : IItemStore
{
    private const string Arrived = "Arrived";
    private const string Attempt = "Attempt";
    private const string IsRemoved = "IsRemoved";

    private readonly TableClient identities = storage.Table(StorageNames.Identities);
    private readonly TableClient items = storage.Table(StorageNames.Items);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Items);

    /// <inheritdoc/>
    public async Task<bool> AddAsync(DigestItem item, CancellationToken cancellationToken)
    {
        var arrived = await IdentifyAsync(item, cancellationToken);
        var attempt = Guid.NewGuid();
        if (await items.TryAddAsync(Row(item with { Arrived = arrived }, attempt), cancellationToken) is not null)
            return true;
        return await AddCopyAsync(item, StorageKey.Hour(arrived), attempt, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DigestItem> ReadAsync(
        DateTimeOffset after,
        DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (first, last) = (StorageKey.Hour(after), StorageKey.Hour(until));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        var hour = new List<DigestItem>();
        var partition = first;
        var stored = items.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        await foreach (var (of, found) in rows.ReadMostAsync(stored, row => (row.PartitionKey, Within(row))))
        {
            if (of != partition)
            {
                foreach (var item in InOrder(hour))
                    yield return item;
                hour.Clear();
                partition = of;
            }
            if (found is not null)
                hour.Add(found);
        }
        foreach (var item in InOrder(hour))
            yield return item;

        DigestItem? Within(TableEntity row) =>
            !Removed(row) && row.Instant(Arrived) is var arrived && arrived > after && arrived <= until
                ? Item(row)
                : null;
    }

    /// <inheritdoc/>
    public async Task<DigestItem?> FindAsync(ArticleId article, CancellationToken cancellationToken) =>
        await FindRowAsync(article, cancellationToken) is { } row && !Removed(row) ? Item(row) : null;

    /// <inheritdoc/>
    public async Task RemoveAsync(ArticleId article, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            if (await FindRowAsync(article, cancellationToken) is not { } row || Removed(row))
                return;
            // Its place stays taken, so that the same article does not become an item again.
            var removed = new TableEntity(row.PartitionKey, row.RowKey)
            {
                [Arrived] = row.Instant(Arrived),
                [IsRemoved] = true,
            };
            if (await items.TryReplaceAsync(removed, row.Version(), cancellationToken) is not null)
                return;
            await Contention.PauseAsync(attempts, $"item {article} in table {StorageNames.Items}", cancellationToken);
        }
    }

    private async Task<TableEntity?> FindRowAsync(ArticleId article, CancellationToken cancellationToken)
    {
        var partition = StorageKey.Partition(article.Value);
        var identity = await identities.FindAsync(partition, article.Value, cancellationToken);
        return identity is null
            ? null
            : await items.FindAsync(StorageKey.Hour(identity.Instant(Arrived)), article.Value, cancellationToken);
    }

    private static bool Removed(TableEntity row) => row.GetBoolean(IsRemoved) == true;

    /// <summary>When the item of this article arrived: the item's own arrival, or that of the same article before.</summary>
    private async Task<DateTimeOffset> IdentifyAsync(DigestItem item, CancellationToken cancellationToken)
    {
        var id = item.Article.Value;
        var partition = StorageKey.Partition(id);
        while (true)
        {
            var identity = new TableEntity(partition, id) { [Arrived] = item.Arrived.ToUniversalTime() };
            if (await identities.TryAddAsync(identity, cancellationToken) is not null)
                return item.Arrived;
            // Null where retention deleted it meanwhile.
            if (await identities.FindAsync(partition, id, cancellationToken) is { } existing)
                return existing.Instant(Arrived);
        }
    }

    /// <summary>Notes the item's place as one more of the item that is there.</summary>
    /// <returns>Whether the item that is there is this very one: its insertion succeeded, and the answer was lost.</returns>
    private async Task<bool> AddCopyAsync(
        DigestItem item,
        string hour,
        Guid attempt,
        CancellationToken cancellationToken
    )
    {
        for (var attempts = 1; ; attempts++)
        {
            if (await items.FindAsync(hour, item.Article.Value, cancellationToken) is not { } row)
                return false;
            if (row.GetGuid(Attempt) == attempt)
                return true;
            if (Removed(row))
                return false;
            var there = Item(row);
            if (!there.LacksCopy(item))
                return false;
            var grown = Row(there.WithCopy(item), row.GetGuid(Attempt) ?? Guid.Empty);
            if (await items.TryReplaceAsync(grown, row.Version(), cancellationToken) is not null)
                return false;
            await Contention.PauseAsync(
                attempts,
                $"item {item.Article} in table {StorageNames.Items}",
                cancellationToken
            );
        }
    }

    private static TableEntity Row(DigestItem item, Guid attempt)
    {
        var row = new TableEntity(StorageKey.Hour(item.Arrived), item.Article.Value)
        {
            [Arrived] = item.Arrived.ToUniversalTime(),
            [Attempt] = attempt,
        };
        row.SetText(JsonSerializer.Serialize(StoredItem.From(item), StoredJson.Compact.StoredItem));
        return row;
    }

    private static DigestItem Item(TableEntity row) =>
        StoredJson
            .Read(
                row.GetText(),
                StoredJson.Compact.StoredItem,
                StoredItem.NewestForm,
                $"The item {row.RowKey} of {row.PartitionKey} in table {StorageNames.Items}"
            )
            .ToItem(new ArticleId(SharedWords.Of(row.RowKey)), row.Instant(Arrived));

    private static IEnumerable<DigestItem> InOrder(IEnumerable<DigestItem> hour) =>
        hour.OrderBy(i => i.Arrived).ThenBy(i => i.Article.Value, StringComparer.Ordinal);
}
