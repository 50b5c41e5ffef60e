using NewsDigest.Intake.Items;
using NewsDigest.Stories.Copies;

namespace NewsDigest.Stories.Ranking;

/// <summary>Orders stories by how much they matter at an instant.</summary>
public static class StoryRanking
{
    /// <summary>Part of a score: how many tell the story independently of one another.</summary>
    public const string IndependentSources = "independent sources";

    /// <summary>Part of a score: how lately something was told.</summary>
    public const string Newness = "newness";

    /// <summary>Part of a score: how much was told, in articles and in words.</summary>
    public const string Prominence = "prominence";

    /// <summary>Part of a score: how much the topic matters to the operator. Only where they said so.</summary>
    public const string TopicWeight = "topic's weight";

    /// <summary>Points for each doubling of the independent sources: what several newsrooms choose to tell matters most.</summary>
    private const double PointsPerDoubling = 3;

    /// <summary>Points of what was published this instant; they halve with every <see cref="HalfLife"/>.</summary>
    private const double NewnessPoints = 3;

    /// <summary>Points for each doubling of the articles, and for a text of <see cref="FullLength"/> words.</summary>
    private const double ProminencePoints = 1;

    /// <summary>Words from which length says nothing more.</summary>
    private const double FullLength = 600;

    private static readonly TimeSpan HalfLife = TimeSpan.FromHours(18);

    /// <summary>The score of a story: from about 0 for an old note of one source to about 25 for what everybody tells.</summary>
    /// <param name="story">The story.</param>
    /// <param name="items">The items of its articles, as far as they are in the window.</param>
    /// <param name="instant">The instant of the edition (UTC).</param>
    /// <param name="weight">The weight of its main topic (<see cref="Topics.Topic.Weight"/>).</param>
    public static StoryScore Score(
        Story story,
        IReadOnlyList<DigestItem> items,
        DateTimeOffset instant,
        double weight = 1
    )
    {
        var texts = NearDuplicates.Group(items);
        var parts = new Dictionary<string, double>
        {
            [IndependentSources] = PointsPerDoubling * Math.Log2(1 + Voices(texts)),
            [Newness] = NewnessPoints * Math.Pow(2, -(Age(story, items, instant) / HalfLife)),
            [Prominence] =
                ProminencePoints
                * (
                    Math.Log2(1 + items.Sum(i => 1 + i.Copies.Count))
                    + (texts.Count == 0 ? 0 : Math.Min(1, texts.Max(t => t[0].Words) / FullLength))
                ),
        };
        if (weight != 1)
            parts[TopicWeight] = PointsPerDoubling * Math.Log2(weight);
        return new StoryScore(parts.Values.Sum(), parts);
    }

    /// <summary>
    /// Copies of one text are one voice, whoever prints them; several texts of one source are one voice as well. A text
    /// without a source is a voice of its own.
    /// </summary>
    private static int Voices(IReadOnlyList<IReadOnlyList<DigestItem>> texts)
    {
        var sources = texts.Select(t => SourceOf(t[0])).ToList();
        return sources.Count(s => s is null)
            + sources.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
    }

    private static string? SourceOf(DigestItem item) => item.Source ?? item.Url?.Host;

    private static TimeSpan Age(Story story, IReadOnlyList<DigestItem> items, DateTimeOffset instant)
    {
        var told = story.Developments[^1].Articles.ToHashSet();
        var newest = items
            .Where(i => told.Contains(i.Article))
            .Select(i => i.Published)
            .DefaultIfEmpty(story.LastSeen)
            .Max();
        return newest < instant ? instant - newest : TimeSpan.Zero;
    }
}
