using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Summaries;

namespace NewsDigest.Tests.Briefings.Editions;

public class EditionWithoutTests
{
    private static readonly ArticleId Bad = new("bridge-0");

    [Fact]
    public void A_story_of_nothing_else_is_gone() =>
        new EditionBuilder()
            .Story("bridge")
            .Story("ferry")
            .Build()
            .Without(new HashSet<ArticleId> { Bad })
            .Stories.ShouldHaveSingleItem()
            .Id.Value.ShouldBe("ferry");

    [Fact]
    public void A_story_keeps_its_other_developments() =>
        new EditionBuilder()
            .Story("bridge", hoursAgo: [24, 0])
            .Build()
            .Without(new HashSet<ArticleId> { Bad })
            .Stories.ShouldHaveSingleItem()
            .Developments.ShouldHaveSingleItem()
            .Headline.ShouldBe("Headline of bridge 24 hours ago");

    [Fact]
    public void A_development_keeps_its_other_articles_and_what_rests_on_them_alone()
    {
        var good = new ArticleId("good");
        var told = EditionBuilder.Development("bridge", 0);
        told = told with
        {
            Articles = [.. told.Articles, EditionBuilder.Article(good, "Quay Street Ledger", EditionBuilder.Instant)],
            Summary = new Summary(
                [
                    new SummarySentence("From the bad one.", [new(Bad, 0)]),
                    new SummarySentence("From both.", [new(Bad, 1), new(good, 0)]),
                    new SummarySentence("From the good one.", [new(good, 1)]),
                ],
                "model-1",
                "What the model made of both"
            ),
        };
        var edition = new EditionBuilder().Story("bridge").Build();
        edition = edition with { Stories = [edition.Stories[0] with { Developments = [told] }] };

        var left = edition.Without(new HashSet<ArticleId> { Bad }).Stories[0].Developments[0];

        left.Articles.ShouldHaveSingleItem().Id.ShouldBe(good);
        left.Headline.ShouldBe("Title of good");
        left.Summary.Sentences.ShouldHaveSingleItem().Text.ShouldBe("From the good one.");
        left.Summary.Headline.ShouldBeNull();
    }

    [Fact]
    public void An_edition_that_does_not_hold_it_stays_the_same()
    {
        var edition = new EditionBuilder().Story("ferry").Build();

        edition.Without(new HashSet<ArticleId> { Bad }).ShouldBeSameAs(edition);
    }
}
