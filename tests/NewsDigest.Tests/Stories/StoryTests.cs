using NewsDigest.Articles;
using NewsDigest.Stories;
using NewsDigest.Summaries;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories;

public class StoryTests
{
    private static readonly Story Told = new(
        new StoryId("a"),
        [
            new Development(
                Noon,
                [new("one"), new("two")],
                new Summary([new SummarySentence("All safe.", [new(new("one"), 0)])])
            ),
        ],
        Noon,
        [new("copy")]
    );

    [Fact]
    public void An_article_that_is_taken_out_takes_the_summary_along_that_rests_on_it()
    {
        var development = Without("one")!.Developments.ShouldHaveSingleItem();

        development.Articles.ShouldBe([new ArticleId("two")]);
        development.Summary.ShouldBeNull();
    }

    [Fact]
    public void A_summary_that_rests_on_other_articles_stays() =>
        Without("two")!.Developments[0].Summary.ShouldBe(Told.Developments[0].Summary);

    [Fact]
    public void A_copy_that_is_taken_out_is_no_article_of_the_story() => Without("copy")!.Copies.ShouldBeEmpty();

    [Fact]
    public void A_story_without_a_development_is_none() => Without("one", "two").ShouldBeNull();

    private static Story? Without(params string[] articles) =>
        Told.Without(articles.Select(a => new ArticleId(a)).ToHashSet());
}
