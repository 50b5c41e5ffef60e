using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Ranking;

public class StoryRankingTests
{
    private static readonly DateTimeOffset Evening = Noon.AddHours(6);

    [Fact]
    public void A_story_of_three_newsrooms_stands_above_a_story_of_one() =>
        Score(FerryPost, FerryTimes, FerryRadio).Total.ShouldBeGreaterThan(Score(BudgetVote).Total);

    [Fact]
    public void Copies_of_one_text_count_as_one_source()
    {
        var copy = FerryPost with { Article = new ArticleId("c0"), Source = "Inland Gazette" };

        Part(Score(FerryPost, copy), StoryRanking.IndependentSources)
            .ShouldBe(Part(Score(FerryPost), StoryRanking.IndependentSources));
    }

    [Fact]
    public void Several_texts_of_one_source_count_as_one_source()
    {
        var sameSource = FerryTimes with { Source = FerryPost.Source };

        Part(Score(FerryPost, sameSource), StoryRanking.IndependentSources)
            .ShouldBe(Part(Score(FerryPost), StoryRanking.IndependentSources));
    }

    [Fact]
    public void Texts_without_a_source_are_sources_of_their_own() =>
        Part(
                Score(FerryPost with { Source = null }, FerryTimes with { Source = null }),
                StoryRanking.IndependentSources
            )
            .ShouldBe(Part(Score(FerryPost, FerryTimes), StoryRanking.IndependentSources));

    [Fact]
    public void Newness_falls_with_the_hours_since_the_latest_development()
    {
        var old = Score(BudgetVote with { Published = Noon.AddDays(-2) });

        Part(old, StoryRanking.Newness).ShouldBeLessThan(Part(Score(BudgetVote), StoryRanking.Newness) / 2);
    }

    [Fact]
    public void A_long_text_is_more_prominent_than_a_note() =>
        Part(Score(BudgetVote with { Words = 700 }), StoryRanking.Prominence)
            .ShouldBeGreaterThan(Part(Score(BudgetVote with { Words = 30 }), StoryRanking.Prominence));

    [Fact]
    public void A_text_of_thousands_of_words_is_no_more_prominent_than_a_full_one() =>
        Part(Score(BudgetVote with { Words = 6000 }), StoryRanking.Prominence)
            .ShouldBe(Part(Score(BudgetVote with { Words = 600 }), StoryRanking.Prominence));

    [Fact]
    public void A_text_that_stands_in_other_places_too_is_more_prominent()
    {
        var printed = BudgetVote with
        {
            Copies = [new ArticleCopy(new DocumentPart("b.txt"), "Budget", "Inland", null)],
        };

        Part(Score(printed), StoryRanking.Prominence)
            .ShouldBeGreaterThan(Part(Score(BudgetVote), StoryRanking.Prominence));
    }

    [Fact]
    public void Texts_without_a_source_but_of_one_site_are_one_source()
    {
        static DigestItem At(DigestItem item, string url) => item with { Source = null, Url = new Uri(url) };

        Part(
                Score(At(FerryPost, "https://post.example/a"), At(FerryTimes, "https://post.example/b")),
                StoryRanking.IndependentSources
            )
            .ShouldBe(Part(Score(FerryPost), StoryRanking.IndependentSources));
    }

    [Fact]
    public void Newness_is_that_of_the_latest_development_and_what_is_dated_ahead_is_as_new_as_now()
    {
        var late = FerryTimes with { Published = Evening.AddDays(-1) };
        var story = new Story(
            new StoryId("a"),
            [new Development(Noon, [FerryPost.Article]), new Development(Evening, [late.Article])],
            Evening,
            []
        );

        Part(StoryRanking.Score(story, [FerryPost with { Published = Evening }, late], Evening), StoryRanking.Newness)
            .ShouldBe(Part(Score(late), StoryRanking.Newness));
        Part(Score(BudgetVote with { Published = Evening.AddDays(1) }), StoryRanking.Newness)
            .ShouldBe(Part(Score(BudgetVote with { Published = Evening }), StoryRanking.Newness));
    }

    [Fact]
    public void The_parts_sum_to_the_total()
    {
        var score = Score(FerryPost, FerryTimes);

        score.Parts.Values.Sum().ShouldBe(score.Total);
    }

    [Fact]
    public void A_topic_of_weight_two_is_worth_twice_as_many_sources()
    {
        var told = new Story(new StoryId("a"), [new Development(Evening, [BudgetVote.Article])], Evening, []);

        var heavy = StoryRanking.Score(told, [BudgetVote], Evening, weight: 2);
        var light = StoryRanking.Score(told, [BudgetVote], Evening, weight: 0.5);
        var plain = StoryRanking.Score(told, [BudgetVote], Evening);

        Part(heavy, StoryRanking.TopicWeight).ShouldBe(Part(plain, StoryRanking.IndependentSources), 0.001);
        light.Total.ShouldBeLessThan(plain.Total);
        plain.Parts.ShouldNotContainKey(StoryRanking.TopicWeight);
    }

    [Fact]
    public void A_story_whose_items_have_all_left_the_window_still_has_a_score() =>
        StoryRanking
            .Score(new Story(new StoryId("a"), [new Development(Noon, [new ArticleId("x")])], Noon, []), [], Evening)
            .Total.ShouldBeGreaterThan(0);

    private static StoryScore Score(params DigestItem[] items) =>
        StoryRanking.Score(
            new Story(
                new StoryId("a"),
                [new Development(Evening, [.. items.Select(i => i.Article)])],
                items.Max(i => i.Arrived),
                []
            ),
            items,
            Evening
        );

    private static double Part(StoryScore score, string name) => score.Parts[name];
}
