using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The running stories, in the table <c>Stories</c>: a story's row is in the partition of the day it was last seen, so
/// that those of some days are read without those before. Another row says which day that is.
/// </summary>
public sealed class AzureStoryStore(StorageConnection storage) : IStoryStore
{
    private const string Day = "Day";
    private const string Before = "Before";

    // After the partitions of all days, so that it is in none of their ranges.
    internal const string PlacePrefix = "place ";

    private readonly TableClient table = storage.Table(StorageNames.Stories);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Stories);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Story> ReadAsync(
        DateTimeOffset after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {DayOf(after)} and PartitionKey lt {PlacePrefix}");
        var newest = new Dictionary<string, Story>(StringComparer.Ordinal);
        var stored = table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        // Who was killed while moving a story left it on two days; the later one is newer, and comes later.
        // Read at once: a row is several times as large as what is made of it.
        await foreach (var story in rows.ReadMostAsync(stored, Story))
            newest[story.Id.Value] = story;
        foreach (var story in newest.Values)
        {
            if (story.LastSeen > after)
                yield return story;
        }
    }

    /// <inheritdoc/>
    public async Task SaveAsync(Story story, CancellationToken cancellationToken)
    {
        var id = story.Id.Value;
        var day = DayOf(story.LastSeen);
        var places = PlacePrefix + StorageKey.Partition(id);
        var dayBefore = (await table.FindAsync(places, id, cancellationToken))?.GetString(Day);
        var isMoved = dayBefore != day;
        if (isMoved)
        {
            // Before the story itself: killed in between, it is still found where it was, and is to be saved again.
            // Afterwards nobody need save it again for its place.
            var place = new TableEntity(places, id) { [Day] = day };
            place.Set(Before, dayBefore);
            await table.UpsertEntityAsync(place, TableUpdateMode.Replace, cancellationToken);
        }
        var row = new TableEntity(day, id);
        row.SetText(JsonSerializer.Serialize(StoredStory.From(story), StoredJson.Compact.StoredStory));
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        // What a kill here leaves is older than what is read, and goes with its day.
        if (isMoved && dayBefore is not null)
            await table.TryDeleteAsync(dayBefore, id, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken)
    {
        var place = await table.FindAsync(PlacePrefix + StorageKey.Partition(id.Value), id.Value, cancellationToken);
        foreach (var day in new[] { place?.GetString(Day), place?.GetString(Before) }.OfType<string>())
        {
            if (await table.FindAsync(day, id.Value, cancellationToken) is { } row)
                return Story(row);
        }
        return null;
    }

    private static Story Story(TableEntity row) =>
        StoredJson
            .Read(
                row.GetText(),
                StoredJson.Compact.StoredStory,
                StoredStory.NewestForm,
                $"The story {row.RowKey} of {row.PartitionKey} in table {StorageNames.Stories}"
            )
            .ToStory(new StoryId(row.RowKey));

    private static string DayOf(DateTimeOffset instant) => StorageKey.Date(DateOnly.FromDateTime(instant.UtcDateTime));
}
