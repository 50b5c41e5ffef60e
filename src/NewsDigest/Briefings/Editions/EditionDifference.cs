using NewsDigest.Stories;

namespace NewsDigest.Briefings.Editions;

/// <summary>One thing in which two editions of an instant differ.</summary>
/// <param name="Story">The story.</param>
/// <param name="Headline">Its headline in the edition that was made first, where it is in that.</param>
/// <param name="Kind">In what: "missing", "added", "place", "topic", "headline", "summary", "articles".</param>
/// <param name="Before">As it was made.</param>
/// <param name="After">As it is made now.</param>
public sealed record EditionDifference(StoryId Story, string Headline, string Kind, string Before, string After)
{
    /// <summary>What differs between an edition as it was made and the same made again, in the order of the stories.</summary>
    public static IReadOnlyList<EditionDifference> Between(Edition before, Edition after)
    {
        var rebuilt = after.Stories.Index().ToDictionary(s => s.Item.Id);
        var made = before.Stories.Select(s => s.Id).ToHashSet();
        var differences = new List<EditionDifference>();
        foreach (var (place, story) in before.Stories.Index())
        {
            if (rebuilt.TryGetValue(story.Id, out var again))
                differences.AddRange(Between(place, story, again.Index, again.Item));
            else
                differences.Add(new(story.Id, HeadlineOf(story), "missing", $"place {place + 1}", "not in it"));
        }
        differences.AddRange(
            after
                .Stories.Index()
                .Where(s => !made.Contains(s.Item.Id))
                .Select(s => new EditionDifference(
                    s.Item.Id,
                    HeadlineOf(s.Item),
                    "added",
                    "not in it",
                    $"place {s.Index + 1}"
                ))
        );
        return differences;
    }

    private static IEnumerable<EditionDifference> Between(int place, EditionStory one, int newPlace, EditionStory other)
    {
        (string Kind, string Before, string After)[] looked =
        [
            ("place", Place(place), Place(newPlace)),
            ("topic", one.Topic.Value, other.Topic.Value),
            ("headline", HeadlineOf(one), HeadlineOf(other)),
            ("summary", Summary(one), Summary(other)),
            ("articles", Articles(one), Articles(other)),
        ];
        return looked
            .Where(l => l.Before != l.After)
            .Select(l => new EditionDifference(one.Id, HeadlineOf(one), l.Kind, l.Before, l.After));
    }

    private static string Place(int place) => FormattableString.Invariant($"{place + 1}");

    private static string HeadlineOf(EditionStory story) => story.Developments[^1].Headline;

    private static string Summary(EditionStory story) =>
        string.Join(' ', story.Developments.SelectMany(d => d.Summary.Sentences).Select(s => s.Text));

    private static string Articles(EditionStory story) =>
        string.Join(
            ", ",
            story.Developments.SelectMany(d => d.Articles).Select(a => a.Label).Distinct().Order(StringComparer.Ordinal)
        );
}
