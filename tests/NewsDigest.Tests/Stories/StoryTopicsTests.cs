using NewsDigest.Stories;
using NewsDigest.Topics;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories;

public class StoryTopicsTests
{
    [Fact]
    public void A_further_topic_of_an_article_counts_half_a_main_one() =>
        StoryTopics
            .Of([Chess with { Topic = Verdict("sport", 0.6, "health") }, Chess with { Topic = Verdict("health", 0.2) }])
            .Main.Value.ShouldBe("sport");

    [Fact]
    public void A_story_is_uncategorised_only_where_no_article_tells_a_topic() =>
        StoryTopics
            .Of([Chess with { Topic = Verdict("uncategorised", 0.9) }, Chess with { Topic = Verdict("sport", 0.1) }])
            .Main.Value.ShouldBe("sport");

    private static TopicVerdict Verdict(string main, double confidence, params string[] others) =>
        new(new TopicId(main), confidence, [.. others.Select(o => new TopicId(o))], []);
}
