using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds.Polling;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Briefings;

public class BriefingComposerTests
{
    private static readonly BriefingPeriod Everything = BriefingPeriod.Everything(DateTimeOffset.MinValue);

    [Fact]
    public void Chosen_topics_stand_in_the_readers_order()
    {
        var edition = new EditionBuilder().Story("a", "sport").Story("b", "health").Story("c", "education").Build();

        Compose(edition, "education", "sport").Sections.Select(s => s.Topic.Value).ShouldBe(["education", "sport"]);
    }

    [Fact]
    public void Without_a_choice_topics_stand_in_the_order_of_their_first_stories_and_uncategorised_last()
    {
        var edition = new EditionBuilder()
            .Story("a", "uncategorised")
            .Story("b", "sport")
            .Story("c", "health")
            .Story("d", "sport")
            .Build();

        Compose(edition).Sections.Select(s => s.Topic.Value).ShouldBe(["sport", "health", "uncategorised"]);
    }

    [Fact]
    public void The_feeds_that_are_failing_are_told()
    {
        var failing = new FailingFeed("Harbour Post", new Uri("https://post.example/rss"), EditionBuilder.Instant);
        var edition = new EditionBuilder().Story("a").Build() with { FailingFeeds = [failing] };

        Compose(edition).FailingFeeds.ShouldBe([failing]);
    }

    [Fact]
    public void A_story_stands_in_one_section_only()
    {
        var edition = new EditionBuilder().Story("a", "sport", others: ["health"]).Build();

        var told = Compose(edition, "health", "sport").Sections.ShouldHaveSingleItem();

        told.Topic.Value.ShouldBe("sport");
    }

    [Fact]
    public void A_story_is_told_under_its_other_topic_where_the_reader_did_not_choose_its_main_one()
    {
        var edition = new EditionBuilder().Story("a", "sport", others: ["health"]).Build();

        Compose(edition, "health").Sections.ShouldHaveSingleItem().Topic.Value.ShouldBe("health");
    }

    [Fact]
    public void A_topic_without_a_story_does_not_appear()
    {
        var briefing = Compose(new EditionBuilder().Story("a", "sport").Build(), "health");

        briefing.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public void Only_stories_in_the_readers_languages_are_told()
    {
        var edition = new EditionBuilder().Story("a").Story("b", language: "de").Build();
        var choices = new ReaderChoices([], BriefingLength.Normal, "en", ["de"]);

        var briefing = Compose(edition, choices);

        briefing.Sections.SelectMany(s => s.Stories).ShouldHaveSingleItem().Id.Value.ShouldBe("b");
    }

    [Theory]
    [InlineData(BriefingLength.Short)]
    [InlineData(BriefingLength.Normal)]
    [InlineData(BriefingLength.Long)]
    public void What_does_not_fit_becomes_a_line_and_then_a_count_and_nothing_is_lost(BriefingLength length)
    {
        var builder = new EditionBuilder();
        for (var i = 0; i < 40; i++)
            builder.Story($"s{i:00}");
        var limits = LengthLimits.Of(length);

        var section = Compose(builder.Build(), new ReaderChoices([], length, "en", [])).Sections.ShouldHaveSingleItem();

        section.Stories.Count.ShouldBe(limits.StoriesPerTopic);
        section.Also.Count.ShouldBe(limits.AlsoPerTopic);
        (section.Stories.Count + section.Also.Count + section.Further).ShouldBe(40);
        section.Stories.Select(s => s.Id.Value).ShouldBeInOrder();
    }

    [Fact]
    public void The_three_first_stories_lead_a_briefing_that_is_long_enough()
    {
        var builder = new EditionBuilder();
        for (var i = 0; i < 6; i++)
            builder.Story($"s{i}", i % 2 == 0 ? "sport" : "health");

        Compose(builder.Build()).Top.Select(s => s.Id.Value).ShouldBe(["s0", "s1", "s2"]);
    }

    [Fact]
    public void A_briefing_of_few_stories_has_no_list_of_three() =>
        Compose(new EditionBuilder().Story("a").Story("b").Story("c").Build()).Top.ShouldBeEmpty();

    private static Briefing Compose(Edition edition, params string[] topics) =>
        Compose(edition, new ReaderChoices([.. topics.Select(t => new TopicId(t))], BriefingLength.Normal, "en", []));

    private static Briefing Compose(Edition edition, ReaderChoices choices) =>
        BriefingComposer.Compose(edition, choices, Everything, new DateOnly(2026, 3, 10), TopicCatalogue.Iptc);
}
