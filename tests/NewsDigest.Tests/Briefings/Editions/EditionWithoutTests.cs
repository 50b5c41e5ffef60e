using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Items;
using NewsDigest.Summaries;
using NewsDigest.Tests.Stories;

namespace NewsDigest.Tests.Briefings.Editions;

public class EditionWithoutTests
{
    private static readonly ArticleId Bad = new("bridge-0");
    private static readonly ArticleId Ferry = FictionalNews.FerryTimes.Article;

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
    public void What_has_no_sentence_left_is_told_by_the_article_that_is_left()
    {
        var (made, left, item) = Left();
        left = left.ToldBy(made, new Dictionary<ArticleId, DigestItem> { [item.Article] = item });

        var told = left.Developments.ShouldHaveSingleItem();
        told.Summary.ShouldBe(item.Extract);
        told.Summary.Sentences.ShouldNotBeEmpty();
        told.Headline.ShouldBe(item.Title);
        left.Topic.ShouldBe(item.Topic.Main);
    }

    [Fact]
    public void A_sentence_that_stood_behind_a_lost_one_is_not_left_alone()
    {
        var (made, _, item) = Left(new SummarySentence("The ship had lost its engines.", [new(Ferry, 1)]));
        var left = Without(made.Developments[0]);

        left.Developments[0].Summary.Sentences.ShouldHaveSingleItem();
        left.ToldBy(made, new Dictionary<ArticleId, DigestItem> { [item.Article] = item })
            .Developments[0]
            .Summary.ShouldBe(item.Extract);
    }

    [Fact]
    public void What_is_left_of_articles_past_their_retention_stays_a_headline()
    {
        var (made, left, _) = Left();

        left.ToldBy(made, new Dictionary<ArticleId, DigestItem>())
            .Developments.ShouldHaveSingleItem()
            .Summary.Sentences.ShouldBeEmpty();
    }

    [Fact]
    public void Sentences_of_the_articles_that_are_left_stay_as_they_are()
    {
        var story = new EditionBuilder().Story("bridge").Build().Stories[0];
        var item = FictionalNews.FerryPost with { Article = Bad };

        story
            .ToldBy(story, new Dictionary<ArticleId, DigestItem> { [Bad] = item })
            .Developments[0]
            .ShouldBe(story.Developments[0]);
    }

    [Fact]
    public void A_cut_title_that_is_left_gives_way_to_a_sentence_that_is_left()
    {
        var good = new ArticleId("good");
        var told = EditionBuilder.Development("bridge", 0);
        const string sentence = "The old bridge over the Reeve closes for two years in March.";
        told = told with
        {
            Articles =
            [
                .. told.Articles,
                EditionBuilder.Article(good, "Quay Street Ledger", EditionBuilder.Instant) with
                {
                    Title = "The old bridge over the Reeve closes for",
                },
            ],
            Summary = new Summary([
                new SummarySentence("From the bad one.", [new(Bad, 0)]),
                new SummarySentence(sentence, [new(good, 0)]),
            ]),
        };

        Without(told).Developments[0].Headline.ShouldBe(sentence.TrimEnd('.'));
    }

    [Fact]
    public void An_edition_that_does_not_hold_it_stays_the_same()
    {
        var edition = new EditionBuilder().Story("ferry").Build();

        edition.Without(new HashSet<ArticleId> { Bad }).ShouldBeSameAs(edition);
    }

    /// <summary>A story whose first sentence rests on the article that is taken out, what is left of it, and another article's item.</summary>
    private static (EditionStory Made, EditionStory Left, DigestItem Item) Left(params SummarySentence[] more)
    {
        var item = FictionalNews.FerryTimes;
        var told = EditionBuilder.Development("bridge", 0);
        var article = EditionBuilder.Article(item.Article, "Ellery Times", item.Published) with { Title = item.Title };
        told = told with
        {
            Articles = [.. told.Articles, article],
            Summary = told.Summary with { Sentences = [.. told.Summary.Sentences, .. more] },
        };
        return (Made(told), Without(told), item);
    }

    private static EditionStory Made(EditionDevelopment told) =>
        new EditionBuilder().Story("bridge").Build().Stories[0] with
        {
            Developments = [told],
        };

    private static EditionStory Without(EditionDevelopment told)
    {
        var edition = new EditionBuilder().Build();
        return (edition with { Stories = [Made(told)] })
            .Without(new HashSet<ArticleId> { Bad })
            .Stories.ShouldHaveSingleItem();
    }
}
