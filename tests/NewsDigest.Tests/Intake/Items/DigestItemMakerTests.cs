using CsCheck;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Intake.Items;

public class DigestItemMakerTests
{
    private static readonly DigestItemMaker Maker = new(new TopicClassifier(TopicCatalogue.Iptc));

    private static readonly Article Ferry = new()
    {
        Id = new ArticleId("f0"),
        Origin = new DocumentPart("ferry.txt"),
        Title = "Ferry stranded off Port Ellery",
        Paragraphs =
        [
            "A ferry with 1,214 passengers ran aground off Port Ellery on Monday, said harbour master Maria Lindqvist.",
            "Lifeboats brought everybody ashore. The lifeboats had trained for this, Maria Lindqvist added.",
        ],
        Source = "Harbour Post",
        Published = new DateTimeOffset(2031, 3, 10, 12, 0, 0, TimeSpan.Zero),
        Arrived = new DateTimeOffset(2031, 3, 10, 13, 0, 0, TimeSpan.Zero),
        Url = new Uri("https://post.example/ferry"),
    };

    [Fact]
    public void An_item_holds_what_its_article_says_of_itself()
    {
        var item = Maker.Make(Ferry);

        (item.Article, item.Origin, item.Title, item.Source, item.Url, item.Language).ShouldBe(
            (Ferry.Id, Ferry.Origin, Ferry.Title, Ferry.Source, Ferry.Url, Ferry.Language)
        );
        (item.Published, item.Arrived, item.Words).ShouldBe((Ferry.Published!.Value, Ferry.Arrived, 30));
    }

    [Fact]
    public void An_article_that_does_not_tell_its_time_is_published_when_it_arrived() =>
        Maker.Make(Ferry with { Published = null }).Published.ShouldBe(Ferry.Arrived);

    [Fact]
    public void An_embargo_puts_off_the_arrival() =>
        Maker
            .Make(Ferry with { EmbargoedUntil = Ferry.Arrived.AddHours(6) })
            .Arrived.ShouldBe(Ferry.Arrived.AddHours(6));

    [Fact]
    public void Names_stand_among_the_terms_with_a_sign_and_numbers_in_digits() =>
        new[] { "@maria lindqvist", "1214", "lifeboat" }.ShouldBeSubsetOf(Maker.Make(Ferry).Terms.Select(t => t.Term));

    [Fact]
    public void A_term_of_the_headline_outweighs_one_that_the_body_mentions_once()
    {
        var weights = Maker.Make(Ferry).Terms.ToDictionary(t => t.Term, t => t.Weight);

        weights["strand"].ShouldBeGreaterThan(weights["train"] - 0.001f);
        weights["ferri"].ShouldBeGreaterThan(weights["master"]);
    }

    [Fact]
    public void A_term_of_the_lead_outweighs_one_that_stands_as_often_further_down()
    {
        string[] paragraphs =
        [
            .. Enumerable.Range(0, 10).Select(i => $"Some{i}a some{i}b some{i}c some{i}d some{i}e some{i}f some{i}g."),
        ];
        var weights = Maker.Make(Ferry with { Paragraphs = paragraphs }).Terms.ToDictionary(t => t.Term, t => t.Weight);

        weights["some0b"].ShouldBeGreaterThan(weights["some9b"]);
    }

    [Fact]
    public void Terms_are_distinct_heaviest_first_and_of_limited_number()
    {
        var terms = Maker
            .Make(Ferry with { Paragraphs = [string.Join(' ', Enumerable.Range(0, 500).Select(i => $"word{i}x"))] })
            .Terms;

        terms.Count.ShouldBe(DigestItemMaker.MaxTerms);
        terms.Select(t => t.Term).ShouldBeUnique();
        terms.Select(t => t.Weight).ShouldBe(terms.Select(t => t.Weight).OrderDescending());
    }

    [Fact]
    public void The_extract_rests_on_the_article_and_is_short()
    {
        var extract = Maker.Make(Ferry).Extract;

        extract.Sentences.ShouldNotBeEmpty();
        extract.Sentences.SelectMany(s => s.Sources).ShouldAllBe(s => s.Article == Ferry.Id);
    }

    [Fact]
    public void Any_text_makes_an_item() =>
        Gen.Select(Gen.String, Gen.String.Array[1, 4])
            .Sample(
                (title, paragraphs) => Maker.Make(Ferry with { Title = title, Paragraphs = paragraphs }).Words >= 0
            );
}
