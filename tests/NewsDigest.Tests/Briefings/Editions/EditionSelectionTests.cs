using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Topics;
using static NewsDigest.Tests.Stories.FictionalNews;
using static NewsDigest.Tests.Stories.Ranking.ThemesOfADay;

namespace NewsDigest.Tests.Briefings.Editions;

public class EditionSelectionTests
{
    private static readonly DateTimeOffset Instant = Noon.AddHours(6);
    private static readonly TopicId Sport = new("sport");

    [Fact]
    public void A_topic_begins_with_the_breadth_of_the_day()
    {
        var stories = Select([Opening, Injury, Older(Regatta)]);

        stories.Select(s => s.Items.Single().Title).ShouldBe([Opening.Title, Regatta.Title, Injury.Title]);
        stories[2].Score.Like.ShouldBe(stories[0].Story.Id);
    }

    [Fact]
    public void The_same_stories_are_chosen_whatever_the_order_of_the_items() =>
        Select([Older(Regatta), Injury, Opening])
            .Select(s => s.Story.Id)
            .ShouldBe(Select([Opening, Injury, Older(Regatta)]).Select(s => s.Story.Id));

    [Fact]
    public void No_topic_has_more_stories_than_its_limit() =>
        Select([
            .. Enumerable
                .Range(0, EditionSelection.StoriesPerTopic + 5)
                .Select(i => Item($"Club{i} names coach{i}", $"Coach{i} arrives at club{i} of town{i}.")),
        ])
            .Count.ShouldBe(EditionSelection.StoriesPerTopic);

    private static DigestItem Older(DigestItem item) => item with { Published = item.Published.AddHours(-3) };

    private static DigestItem Sports(DigestItem item) => item with { Topic = new TopicVerdict(Sport, 1, [], []) };

    private static IReadOnlyList<RankedStory> Select(IReadOnlyList<DigestItem> items)
    {
        var byArticle = items.Select(Sports).ToDictionary(i => i.Article);
        Story[] stories =
        [
            .. items.Select(i => new Story(
                new StoryId(i.Article.Value),
                [new Development(Instant, [i.Article])],
                i.Arrived,
                []
            )),
        ];
        return EditionSelection.Select(stories, byArticle, Instant, TopicCatalogue.Iptc);
    }
}
