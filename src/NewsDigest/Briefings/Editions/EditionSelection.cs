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

    /// <summary>The chosen stories, highest score first; equal scores in the order of their ids.</summary>
    /// <param name="stories">All stories of the window.</param>
    /// <param name="items">The window's items by article.</param>
    /// <param name="instant">The instant of the edition (UTC).</param>
    /// <param name="catalogue">The weights of topics.</param>
    public static IReadOnlyList<Story> Select(
        IReadOnlyList<Story> stories,
        IReadOnlyDictionary<ArticleId, DigestItem> items,
        DateTimeOffset instant,
        TopicCatalogue catalogue
    )
    {
        var chosen = new List<Story>();
        var perTopic = new Dictionary<TopicId, int>();
        var ranked = stories
            .Select(s => (Story: s, Items: EditionStoryMaker.Present(s.Articles, items)))
            .Where(s => s.Items.Count > 0)
            .Select(s => (s.Story, s.Items, Topic: StoryTopics.Of(s.Items).Main))
            .OrderByDescending(s => StoryRanking.Score(s.Story, s.Items, instant, catalogue.WeightOf(s.Topic)).Total)
            .ThenBy(s => s.Story.Id.Value, StringComparer.Ordinal);
        foreach (var (story, _, topic) in ranked)
        {
            var count = perTopic.GetValueOrDefault(topic);
            if (count == StoriesPerTopic)
                continue;
            perTopic[topic] = count + 1;
            chosen.Add(story);
        }
        return chosen;
    }
}
