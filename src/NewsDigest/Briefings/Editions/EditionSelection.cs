using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Topics;

namespace NewsDigest.Briefings.Editions;

/// <summary>Chooses the stories that an edition holds: the best of every topic, so that every reader's choice is served.</summary>
public static class EditionSelection
{
    /// <summary>
    /// Stories of one topic in an edition. The longest briefing shows 24 of a topic; a reader who was away for 72 hours
    /// gets no more than that either.
    /// </summary>
    public const int StoriesPerTopic = 60;

    /// <summary>
    /// The chosen stories, highest score first; equal scores in the order of their ids. Within a topic, what is like a story
    /// above it gives way to something else (<see cref="StoryDiversity"/>).
    /// </summary>
    /// <param name="stories">All stories of the window.</param>
    /// <param name="items">The window's items by article.</param>
    /// <param name="instant">The instant of the edition (UTC).</param>
    /// <param name="catalogue">The weights of topics.</param>
    public static IReadOnlyList<RankedStory> Select(
        IReadOnlyList<Story> stories,
        IReadOnlyDictionary<ArticleId, DigestItem> items,
        DateTimeOffset instant,
        TopicCatalogue catalogue
    )
    {
        var chosen = new List<RankedStory>();
        var perTopic = new Dictionary<TopicId, int>();
        var ranked = stories
            .Select(s => (Story: s, Items: EditionStoryMaker.Present(s.Articles, items)))
            .Where(s => s.Items.Count > 0)
            .Select(s => Rank(s.Story, s.Items, instant, catalogue))
            .OrderByDescending(s => s.Score.Total)
            .ThenBy(s => s.Story.Id.Value, StringComparer.Ordinal);
        foreach (var story in ranked)
        {
            var count = perTopic.GetValueOrDefault(story.Topic);
            if (count == StoriesPerTopic)
                continue;
            perTopic[story.Topic] = count + 1;
            chosen.Add(story);
        }
        return StoryDiversity.Order(chosen);
    }

    private static RankedStory Rank(
        Story story,
        IReadOnlyList<DigestItem> items,
        DateTimeOffset instant,
        TopicCatalogue catalogue
    )
    {
        var topic = StoryTopics.Of(items).Main;
        return new RankedStory(
            story,
            items,
            topic,
            StoryRanking.Score(story, items, instant, catalogue.WeightOf(topic))
        );
    }
}
