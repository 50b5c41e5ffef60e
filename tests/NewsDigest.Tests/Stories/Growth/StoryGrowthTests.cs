using CsCheck;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Growth;
using NewsDigest.Summaries;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Growth;

public class StoryGrowthTests
{
    private static readonly DateTimeOffset Evening = Noon.AddHours(6);
    private static readonly DateTimeOffset NextEvening = Evening.AddDays(1);

    private static readonly DigestItem FerryInquiry = Item(
        "Captain of Northern Star suspended as inquiry finds water in fuel",
        """
        The captain of the ferry Northern Star, Henrik Osei, has been suspended after investigators found water in the fuel.
        Inspector Clara Munk said 40 litres were drained from the tanks of the ship that ran aground off Port Ellery with 214 passengers.
        The company Baltic Lines grounded its five other ferries.
        """,
        "Harbour Post",
        Noon.AddHours(20)
    );

    private static readonly DigestItem FerryReworded = Item(
        "Passengers of the Northern Star all safe after rocks off Port Ellery",
        """
        All passengers of the ferry Northern Star are safe after it ran aground on rocks off Port Ellery.
        The vessel lost power in both engines after leaving the terminal, harbour master Maria Lindqvist said. Lifeboats brought them ashore.
        """,
        "Inland Gazette",
        Noon.AddHours(5)
    );

    [Fact]
    public void A_new_cluster_is_a_new_story_with_one_development_of_all_its_articles()
    {
        var story = Grow([], [FerryPost, FerryTimes], Evening).Single();

        story.Id.Value.ShouldBe(FerryPost.Article.Value);
        story.LastSeen.ShouldBe(FerryTimes.Arrived);
        story.Copies.ShouldBeEmpty();
        var development = story.Developments.ShouldHaveSingleItem();
        development.Instant.ShouldBe(Evening);
        development.Articles.ShouldBe([FerryPost.Article, FerryTimes.Article], ignoreOrder: true);
    }

    [Fact]
    public void An_article_with_new_facts_becomes_a_development_of_its_instant()
    {
        var before = Grow([], [FerryPost, FerryTimes], Evening);

        var after = Grow(before, [FerryPost, FerryTimes, FerryInquiry], NextEvening).Single();

        after.Id.ShouldBe(before[0].Id);
        after.Developments[0].ShouldBe(before[0].Developments[0]);
        after.Developments[1].Instant.ShouldBe(NextEvening);
        after.Developments[1].Articles.ShouldBe([FerryInquiry.Article]);
    }

    [Fact]
    public void A_copy_of_what_was_told_is_no_development()
    {
        var copy = FerryPost with { Article = new ArticleId("c0"), Source = "Inland Gazette", Title = "Rescue at sea" };
        var before = Grow([], [FerryPost], Evening);

        var after = Grow(before, [FerryPost, copy], NextEvening).Single();

        after.Developments.ShouldBe(before[0].Developments);
        after.Copies.ShouldBe([copy.Article]);
    }

    [Fact]
    public void A_rewording_of_what_was_told_is_no_development()
    {
        var before = Grow([], [FerryPost, FerryTimes], Evening);

        var after = Grow(before, [FerryPost, FerryTimes, FerryReworded], NextEvening).Single();

        after.Developments.Count.ShouldBe(1);
        after.Copies.ShouldBe([FerryReworded.Article]);
    }

    [Fact]
    public void A_story_keeps_its_id_when_its_articles_have_left_the_window()
    {
        var before = Grow([], [FerryPost, FerryTimes], Evening);
        var late = FerryInquiry with { Published = Noon.AddDays(4), Arrived = Noon.AddDays(4).AddHours(1) };

        var after = Grow(before, [late, BudgetVote, Chess], Noon.AddDays(5))
            .Single(s => s.Articles.Contains(late.Article));

        after.Id.ShouldBe(before[0].Id);
        after.Developments.Select(d => d.Instant).ShouldBe([Evening, Noon.AddDays(5)]);
    }

    [Fact]
    public void Another_event_does_not_go_on_with_a_story_that_has_left_the_window()
    {
        var before = Grow([], [FerryPost, FerryTimes], Evening);

        Grow(before, [BudgetVote, Chess], NextEvening).ShouldAllBe(s => s.Id != before[0].Id);
    }

    [Fact]
    public void Another_event_of_the_same_people_does_not_go_on_with_it_either()
    {
        var before = Grow([], [FerryPost, FerryTimes], Evening);
        var retires = Item(
            "Harbour master Lindqvist to retire",
            "Maria Lindqvist will retire as harbour master of Port Ellery in autumn after 30 years. The town looks for a successor "
                + "who knows tugs, tides and accounts, the mayor said. She wants to grow roses and to write a book on knots.",
            published: Noon.AddDays(4)
        );

        Grow(before, [retires, BudgetVote, Chess], Noon.AddDays(5)).ShouldAllBe(s => s.Id != before[0].Id);
    }

    [Fact]
    public void Of_two_stories_that_have_left_the_window_the_one_most_alike_goes_on()
    {
        var near = Grow([], [FerryPost], Evening).Single() with { Id = new StoryId("near") };
        var less = near with
        {
            Id = new StoryId("less"),
            Developments = [new Development(Evening.AddHours(-1), [new("gone")])],
            Terms =
            [
                .. near.Terms.Take(near.Terms.Count / 2),
                new WeightedTerm("quince", 9),
                new WeightedTerm("zither", 9),
            ],
        };

        var after = StoryGrowth.Grow([less, near], StoryClusterer.Cluster([FerryTimes]), Noon.AddDays(1)).Single();

        after.Id.ShouldBe(near.Id);
        after.Articles.ShouldNotContain(new ArticleId("gone"));
    }

    [Fact]
    public void A_story_was_last_seen_when_its_newest_article_arrived_even_if_that_is_gone()
    {
        var before = Grow([], [FerryPost], Evening).Single() with { LastSeen = Noon.AddDays(2) };

        Grow([before], [FerryPost], Noon.AddDays(3)).Single().LastSeen.ShouldBe(Noon.AddDays(2));
    }

    [Fact]
    public void What_is_remembered_of_a_story_is_bounded_and_goes_with_its_larger_part()
    {
        var words = Enumerable.Range(0, 400).Select(i => new WeightedTerm($"w{i}", 1)).ToArray();
        DigestItem[] chess = [Chess with { Terms = words[..120] }];
        DigestItem[] ferry = [FerryPost with { Terms = words[120..240] }, FerryTimes with { Terms = words[240..] }];
        var story = new Story(
            new StoryId("a"),
            [new Development(Evening, [.. chess.Concat(ferry).Select(i => i.Article)])],
            FerryTimes.Arrived,
            []
        )
        {
            Terms = [new WeightedTerm("remembered", 2)],
        };

        var parts = StoryGrowth.Grow([story], [new StoryCluster([chess]), new StoryCluster([ferry])], NextEvening);

        parts[1].Terms.Count.ShouldBe(Story.MaxTerms);
        parts[1].Terms[0].Term.ShouldBe("remembered");
        parts[0].Terms.ShouldAllBe(t => t.Term != "remembered");
    }

    [Fact]
    public void A_story_has_the_language_of_its_articles() =>
        Grow([], [FerryPost with { Language = "nl" }], Evening).Single().Language.ShouldBe("nl");

    [Fact]
    public void Of_two_stories_that_prove_to_be_one_the_older_id_stays_and_each_article_is_told_once()
    {
        var older = new Story(new StoryId("b"), [new Development(Evening, [FerryPost.Article])], FerryPost.Arrived, []);
        var younger = new Story(
            new StoryId("a"),
            [new Development(NextEvening, [FerryTimes.Article])],
            FerryTimes.Arrived,
            []
        );
        StoryCluster[] bridge =
        [
            new StoryCluster([
                [FerryPost],
                [FerryTimes],
                [FerryRadio],
            ]),
        ];

        var merged = StoryGrowth.Grow([younger, older], bridge, NextEvening).Single();

        merged.Id.ShouldBe(older.Id);
        merged.Articles.ShouldBe([FerryPost.Article, FerryTimes.Article, FerryRadio.Article], ignoreOrder: true);
        var again = StoryGrowth.Grow([younger, merged], bridge, NextEvening).Single();
        Told(again).ShouldBe(Told(merged));
    }

    [Fact]
    public void When_a_story_falls_apart_the_larger_part_keeps_the_id_and_nothing_is_told_again()
    {
        var story = new Story(
            new StoryId(Chess.Article.Value),
            [new Development(Evening, [Chess.Article, FerryPost.Article, FerryTimes.Article])],
            FerryTimes.Arrived,
            []
        );

        var parts = StoryGrowth.Grow(
            [story],
            [
                new StoryCluster([
                    [Chess],
                ]),
                new StoryCluster([
                    [FerryPost],
                    [FerryTimes],
                ]),
            ],
            NextEvening
        );

        parts[1].Id.ShouldBe(story.Id);
        parts[0].Id.ShouldNotBe(story.Id);
        parts.SelectMany(p => p.Developments).ShouldAllBe(d => d.Instant == Evening);
        parts.SelectMany(p => p.Articles).Count().ShouldBe(3);
    }

    [Fact]
    public void A_summary_stays_while_its_articles_stay_together()
    {
        var summary = new Summary([new SummarySentence("All are safe.", [new(FerryPost.Article, 0)])]);
        var story = new Story(
            new StoryId("a"),
            [new Development(Evening, [FerryPost.Article, Chess.Article], summary)],
            FerryPost.Arrived,
            []
        );

        var parts = StoryGrowth.Grow(
            [story],
            [
                new StoryCluster([
                    [FerryPost],
                ]),
                new StoryCluster([
                    [Chess],
                ]),
            ],
            NextEvening
        );

        parts[0].Developments[0].Summary.ShouldBe(summary);
        parts[1].Developments[0].Summary.ShouldBeNull();
    }

    [Fact]
    public void Growing_again_changes_nothing_however_the_day_came_in() =>
        Gen.Shuffle(Day.Append(FerryInquiry).Append(FerryReworded).ToArray())
            .Select(Gen.Int[0, 7])
            .Sample(
                (items, split) =>
                {
                    var clusters = StoryClusterer.Cluster(items);
                    var first = Grow([], items[..split], Evening);
                    var grown = StoryGrowth.Grow(first, clusters, NextEvening);

                    var again = StoryGrowth.Grow([.. first, .. grown], clusters, NextEvening);

                    again.Select(Told).ShouldBe(grown.Select(Told));
                    grown.SelectMany(s => s.Articles).ShouldBe(items.Select(i => i.Article), ignoreOrder: true);
                }
            );

    private static IReadOnlyList<Story> Grow(
        IReadOnlyCollection<Story> running,
        IReadOnlyList<DigestItem> window,
        DateTimeOffset instant
    ) => StoryGrowth.Grow(running, StoryClusterer.Cluster(window), instant);

    private static string Told(Story story) =>
        $"{story.Id} {string.Join('|', story.Developments.Select(d => $"{d.Instant:O} {string.Join(' ', d.Articles)}"))} "
        + $"{string.Join(' ', story.Copies)} {string.Join(' ', story.Terms)}";
}
