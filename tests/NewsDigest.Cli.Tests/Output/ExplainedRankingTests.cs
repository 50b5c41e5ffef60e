using NewsDigest.Articles;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Cli.Output;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Tests.Output;

public class ExplainedRankingTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);
    private static readonly EditionStory Final = Story("final", new StoryScore(6, Parts(6)));
    private static readonly EditionStory Semifinal = Story(
        "semifinal",
        new StoryScore(4.5, Parts(6, ("like another", -1.5))) { Like = Final.Id }
    );

    [Fact]
    public void Parts_add_up_with_their_signs() =>
        Explain(Final, Semifinal)
            .ShouldContain("4.5  Headline of semifinal [sport] = newness 6.0 - like another 1.5\n");

    [Fact]
    public void The_story_above_that_it_is_like_stands_under_its_score() =>
        Explain(Final, Semifinal).ShouldContain("like another 1.5\n         like: Headline of final\n");

    [Fact]
    public void A_story_above_that_was_taken_out_since_is_not_named() => Explain(Semifinal).ShouldNotContain("like:");

    [Fact]
    public void Json_tells_the_id_of_the_story_that_it_is_like()
    {
        var lines = BriefingJson.Lines(Briefing(Final, Semifinal), Edition(Final, Semifinal)).Select(JsonLines.Line);

        lines.ShouldHaveSingleItem().ShouldContain("\"like\":\"final\"");
    }

    private static string Explain(params EditionStory[] stories)
    {
        var output = new StringWriter { NewLine = "\n" };
        ExplainedRanking.Write(output, Briefing(stories), Edition(stories));
        return output.ToString();
    }

    private static Edition Edition(params EditionStory[] stories) => new(Instant, stories);

    private static Briefing Briefing(params EditionStory[] stories) =>
        BriefingComposer.Compose(
            Edition(stories),
            new ReaderChoices([], BriefingLength.Normal, "en", []),
            BriefingPeriod.Everything(Instant),
            DateOnly.FromDateTime(Instant.Date),
            TopicCatalogue.Iptc
        );

    private static Dictionary<string, double> Parts(double newness, params (string Name, double Points)[] others) =>
        others.Prepend((Name: "newness", Points: newness)).ToDictionary(p => p.Name, p => p.Points);

    private static EditionStory Story(string name, StoryScore score)
    {
        var article = new ArticleId(name);
        return new EditionStory(
            new StoryId(name),
            new TopicId("sport"),
            [],
            "en",
            score,
            [
                new EditionDevelopment(
                    Instant,
                    $"Headline of {name}",
                    new Summary([new SummarySentence($"The {name} was played.", [new(article, 0)])]),
                    [new EditionArticle(article, $"{name}.txt", name, "Harbour Post", Url: null, Instant, "en")]
                ),
            ]
        );
    }
}
