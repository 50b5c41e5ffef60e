using NewsDigest.Briefings.Archive;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>A word index.</summary>
internal sealed record StoredEditionIndex : IStoredForm
{
    public const int NewestForm = 1;

    public required int Form { get; init; }
    public required DateTimeOffset Instant { get; init; }
    public required IReadOnlyList<StoredIndexedStory> Stories { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<int>>> Words { get; init; }

    public static StoredEditionIndex From(EditionIndex index) =>
        new()
        {
            Form = NewestForm,
            Instant = index.Instant,
            Stories = [.. index.Stories.Select(s => new StoredIndexedStory(s.Id.Value, s.Headline, s.Language))],
            Words = index.Words,
        };

    public EditionIndex ToIndex() =>
        new(Instant, [.. Stories.Select(s => new IndexedStory(new StoryId(s.Id), s.Headline, s.Language))], Words);
}

/// <summary>A story of a word index.</summary>
internal sealed record StoredIndexedStory(string Id, string Headline, string Language);
