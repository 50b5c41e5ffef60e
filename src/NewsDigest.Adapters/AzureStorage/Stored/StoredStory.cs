using System.Text.Json.Serialization;
using NewsDigest.Articles;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>A story but for its identity, which is the key of its row.</summary>
internal sealed record StoredStory : IStoredForm
{
    public const int NewestForm = 1;

    public required int Form { get; init; }
    public required string Language { get; init; }
    public required DateTimeOffset LastSeen { get; init; }
    public required IReadOnlyList<StoredDevelopment> Developments { get; init; }
    public IReadOnlyList<string> Copies { get; set; } = [];
    public required StoredTerms Terms { get; init; }

    public static StoredStory From(Story story) =>
        new()
        {
            Form = NewestForm,
            Language = story.Language,
            LastSeen = story.LastSeen,
            Developments = [.. story.Developments.Select(StoredDevelopment.From)],
            Copies = [.. story.Copies.Select(c => c.Value)],
            Terms = StoredTerms.From(story.Terms),
        };

    public Story ToStory(StoryId id) =>
        new(id, [.. Developments.Select(d => d.ToDevelopment())], LastSeen, [.. Copies.Select(c => new ArticleId(c))])
        {
            Language = Language,
            Terms = Terms.ToTerms(),
        };
}

/// <summary>A development.</summary>
internal sealed record StoredDevelopment(
    DateTimeOffset Instant,
    [property: JsonConverter(typeof(SharedWordsConverter))] IReadOnlyList<string> Articles,
    StoredSummary? Summary
)
{
    public static StoredDevelopment From(Development development) =>
        new(
            development.Instant,
            [.. development.Articles.Select(a => a.Value)],
            development.Summary is { } summary ? StoredSummary.From(summary) : null
        );

    public Development ToDevelopment() =>
        new(Instant, [.. Articles.Select(a => new ArticleId(a))], Summary?.ToSummary());
}
