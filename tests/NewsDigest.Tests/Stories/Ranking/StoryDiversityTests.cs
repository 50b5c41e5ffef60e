using CsCheck;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Topics;
using static NewsDigest.Tests.Stories.FictionalNews;
using static NewsDigest.Tests.Stories.Ranking.ThemesOfADay;

namespace NewsDigest.Tests.Stories.Ranking;

public class StoryDiversityTests
{
    /// <summary>A day of up to two topics, whose stories have their terms from so few that many are alike.</summary>
    private static readonly Gen<RankedStory[]> Days = Gen.Select(
            Gen.Int[0, 1],
            Gen.Double[3, 9],
            Gen.Int[0, 11].Array[1, 6]
        )
        .Array[0, 14]
        .Select(stories =>
            stories
                .Select((s, i) => Story($"s{i}", s.Item2, $"topic{s.Item1}", [.. s.Item3.Distinct().Select(Term)]))
                .ToArray()
        );

    [Fact]
    public void A_story_on_the_theme_of_one_above_gives_way_to_another_of_nearly_the_same_score() =>
        Ids(StoryDiversity.Order([Story(Opening, 6), Story(Injury, 5.8), Story(Regatta, 5)]))
            .ShouldBe(Ids([Story(Opening, 6), Story(Regatta, 5), Story(Injury, 5.8)]));

    [Fact]
    public void What_likeness_costs_is_a_part_of_the_score_that_names_the_story_above()
    {
        var score = StoryDiversity.Order([Story(Opening, 6), Story(Injury, 5.8)])[1].Score;

        score.Like.ShouldBe(Story(Opening, 6).Story.Id);
        score.Parts[StoryDiversity.LikeAnother].ShouldBeInRange(-StoryDiversity.MaxLoss, -0.5);
        score.Parts.Values.Sum().ShouldBe(score.Total, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Tellings), MemberType = typeof(ThemesOfADay))]
    public void Themes_are_seen_in_other_languages(string language, string one, string alike, string other)
    {
        var ordered = StoryDiversity.Order([
            Story(InLanguage(one), 6),
            Story(InLanguage(alike), 5.8),
            Story(InLanguage(other), 5),
        ]);

        Ids(ordered)
            .ShouldBe(Ids([Story(InLanguage(one), 6), Story(InLanguage(other), 5), Story(InLanguage(alike), 5.8)]));

        DigestItem InLanguage(string text) =>
            Item(text[..text.IndexOf('.')], text[(text.IndexOf('.') + 1)..], language: language);
    }

    [Fact]
    public void Stories_of_different_languages_are_not_alike()
    {
        var german = Story("b", 5, "sport", Term(1), Term(2));

        StoryDiversity
            .Order([
                Story("a", 6, "sport", Term(1), Term(2)),
                german with
                {
                    Story = german.Story with { Language = "de" },
                },
            ])
            .ShouldAllBe(s => s.Score.Like == null);
    }

    [Fact]
    public void Stories_of_different_topics_take_nothing_from_each_other() =>
        StoryDiversity
            .Order([Story("a", 6, "sport", Term(1), Term(2)), Story("b", 5, "health", Term(1), Term(2))])
            .ShouldAllBe(s => s.Score.Like == null);

    [Fact]
    public void A_story_of_three_newsrooms_is_told_before_as_new_a_story_of_one_however_like_another_it_is()
    {
        DigestItem[] ferry = [FerryPost, FerryTimes, FerryRadio];

        var ordered = StoryDiversity.Order([
            Scored("many", ferry),
            Scored("single", BudgetVote with { Published = FerryRadio.Published }),
            Scored("first", ferry) with
            {
                Score = Story("first", 20, "sport").Score,
            },
        ]);

        Ids(ordered).ShouldBe(["first", "many", "single"]);
        ordered[1].Score.Parts[StoryDiversity.LikeAnother].ShouldBe(-StoryDiversity.MaxLoss, 0.001);
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_stories() =>
        Gen.Select(Days, Gen.Int)
            .Sample(
                (day, seed) =>
                {
                    var shuffled = day.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    Described(StoryDiversity.Order(shuffled)).ShouldBe(Described(StoryDiversity.Order(day)));
                }
            );

    [Fact]
    public void Stories_that_have_no_term_in_common_keep_their_scores_and_their_order() =>
        Gen.Double[3, 9]
            .Array[0, 20]
            .Sample(scores =>
            {
                RankedStory[] day =
                [
                    .. scores.Select((s, i) => Story($"s{i:00}", s, "sport", Term(2 * i), Term(2 * i + 1))),
                ];

                StoryDiversity
                    .Order(day)
                    .ShouldBe(
                        day.OrderByDescending(s => s.Score.Total).ThenBy(s => s.Story.Id.Value, StringComparer.Ordinal)
                    );
            });

    [Fact]
    public void The_best_story_of_a_topic_stays_first_and_keeps_its_score() =>
        Days.Sample(day =>
        {
            foreach (var topic in StoryDiversity.Order(day).GroupBy(s => s.Topic))
            {
                var best = day.Where(s => s.Topic == topic.Key)
                    .OrderByDescending(s => s.Score.Total)
                    .ThenBy(s => s.Story.Id.Value, StringComparer.Ordinal)
                    .First();
                topic.First().ShouldBe(best);
            }
        });

    [Fact]
    public void No_story_gives_way_to_one_that_is_far_below_it() =>
        Days.Sample(day =>
        {
            var own = day.ToDictionary(s => s.Story.Id, s => s.Score.Total);
            var ordered = StoryDiversity.Order(day);

            for (var i = 0; i < ordered.Count; i++)
            for (var j = i + 1; j < ordered.Count; j++)
                own[ordered[j].Story.Id].ShouldBeLessThanOrEqualTo(own[ordered[i].Story.Id] + StoryDiversity.MaxLoss);
        });

    [Fact]
    public void Each_story_is_ordered_once_by_its_new_score_below_the_one_it_is_like() =>
        Days.Sample(day =>
        {
            var ordered = StoryDiversity.Order(day);

            ordered.Select(s => s.Story.Id).ShouldBe(day.Select(s => s.Story.Id), ignoreOrder: true);
            ordered.Select(s => s.Score.Total).ShouldBeInOrder(SortDirection.Descending);
            foreach (var (place, story) in ordered.Index().Where(s => s.Item.Score.Like is not null))
                ordered.Take(place).ShouldContain(s => s.Story.Id == story.Score.Like && s.Topic == story.Topic);
        });

    private static RankedStory Scored(string id, params DigestItem[] items)
    {
        var story = new Story(new StoryId(id), [new Development(Noon, [.. items.Select(i => i.Article)])], Noon, []);
        return new RankedStory(story, items, new TopicId("sport"), StoryRanking.Score(story, items, Noon));
    }

    private static RankedStory Story(DigestItem item, double score)
    {
        var ranked = Story(item.Article.Value, score, "sport", [.. item.Terms]);
        return ranked with { Story = ranked.Story with { Language = item.Language } };
    }

    private static RankedStory Story(string id, double score, string topic, params WeightedTerm[] terms) =>
        new(
            new Story(new StoryId(id), [new Development(Noon, [new(id)])], Noon, []),
            [Chess with { Article = new(id), Terms = terms }],
            new TopicId(topic),
            new StoryScore(score, new Dictionary<string, double> { ["newness"] = score })
        );

    private static WeightedTerm Term(int number) =>
        new($"word{(char)('a' + number % 26)}{(char)('a' + number / 26)}", 1);

    private static IEnumerable<string> Ids(IEnumerable<RankedStory> stories) => stories.Select(s => s.Story.Id.Value);

    private static IEnumerable<string> Described(IEnumerable<RankedStory> stories) =>
        stories.Select(s => $"{s.Story.Id} {s.Score.Total:R} {s.Score.Like}");
}
