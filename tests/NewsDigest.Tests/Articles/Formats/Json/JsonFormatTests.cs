using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles.Formats.Json;

public class JsonFormatTests
{
    private const string Schema = """
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "headline": "Ferry &amp; bus share a ticket",
          "articleBody": "PORT ELLERY – One ticket is valid for both.\n\nIt costs four orins.\nIt is sold on board.",
          "datePublished": "2026-03-09T08:00:00+01:00",
          "author": [{"@type": "Person", "name": "Ravi Moss"}, {"name": "Pia Lind"}],
          "publisher": {"@type": "Organization", "name": "Harbour Post"},
          "mainEntityOfPage": {"@id": "https://post.example/ticket#top"},
          "inLanguage": "en-GB",
          "articleSection": "Transport",
          "keywords": "ferry, bus"
        }
        """;

    [Fact]
    public void An_article_of_schema_org_is_read()
    {
        var article = Reading.Article(Schema);

        article.Title.ShouldBe("Ferry & bus share a ticket");
        article.Byline.ShouldBe("Ravi Moss, Pia Lind");
        article.Source.ShouldBe("Harbour Post");
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 7, 0, 0, TimeSpan.Zero));
        article.Url.ShouldBe(new Uri("https://post.example/ticket"));
        article.Language.ShouldBe("en");
        article.Tags.ShouldBe(["Transport", "ferry", "bus"], ignoreOrder: true);
    }

    [Fact]
    public void Text_in_JSON_is_cut_at_its_line_breaks_and_cleaned_like_any_text() =>
        Reading
            .Article(Schema)
            .Paragraphs.ShouldBe(["One ticket is valid for both.", "It costs four orins.", "It is sold on board."]);

    [Fact]
    public void Text_without_a_line_break_is_one_paragraph() =>
        Reading.Article("""{"title":"T t t","text":"One is here. Two is there."}""").Paragraphs.Count.ShouldBe(1);

    [Fact]
    public void Markup_in_a_text_is_no_text() =>
        Reading
            .Article(
                """{"title":"T t t","content":"<p>One <b>is</b> here.</p><script>x</script><p>Two &amp; three are there.</p>"}"""
            )
            .Paragraphs.ShouldBe(["One is here.", "Two & three are there."]);

    private const string Page =
        "<html><head><title>Ferry back</title><meta name=author content='Ravi Moss'></head><body><nav><a href=/>Home</a></nav>"
        + "<article><h1>Ferry back</h1><p>The ferry over the Aulde sails again after three weeks in the dock at Morrow.</p>"
        + "<p>Its engine was mended by two people from the yard, who worked at night so that it could sail at Easter.</p>"
        + "</article></body></html>";

    [Fact]
    public void The_page_of_an_article_that_says_more_than_its_text_is_its_text()
    {
        var article = Reading.Article(
            $$"""{"title":"Ferry sails","text":"It sails again.","url":"https://post.example/ferry","page":"{{Page}}"}"""
        );

        article.Paragraphs.Count.ShouldBe(2);
        article.Paragraphs[1].ShouldStartWith("Its engine was mended");
        (article.Title, article.Byline, article.Url).ShouldBe(
            ("Ferry sails", "Ravi Moss", new Uri("https://post.example/ferry"))
        );
    }

    [Theory]
    [InlineData("<html><body><p>Please log in.</p></body></html>")]
    [InlineData("7")]
    [InlineData("")]
    public void A_page_that_says_less_changes_nothing(string page) =>
        Reading
            .Article($$"""{"title":"Ferry sails","text":"It sails again from Monday.","page":"{{page}}"}""")
            .Paragraphs.ShouldBe(["It sails again from Monday."]);

    [Theory]
    [InlineData("""[{"title":"One two three","text":"A."},{"title":"Four five six","text":"B."}]""")]
    [InlineData(
        """{"status":"ok","articles":[{"title":"One two three","text":"A."},{"title":"Four five six","text":"B."}]}"""
    )]
    public void Lists_of_articles_are_read_in_their_order(string json)
    {
        var outcomes = Reading.Outcomes(json);

        outcomes
            .Cast<ReadOutcome.Read>()
            .Select(read => read.Article.Title)
            .ShouldBe(["One two three", "Four five six"]);
        outcomes.Cast<ReadOutcome.Read>().Select(read => read.Article.Origin.Part).ShouldBe(["article 1", "article 2"]);
    }

    [Fact]
    public void A_broken_document_is_rejected_with_the_place()
    {
        var rejection = Reading.Rejection("{\"title\": \"One\",\n \"text\": \"Two");

        rejection.Reason.ShouldBe(RejectionReason.Malformed);
        rejection.Explanation.ShouldContain("line 2");
    }

    [Fact]
    public void An_object_without_title_and_text_is_rejected_as_without_text() =>
        Reading.Rejection("""{"title":"","text":""}""").Reason.ShouldBe(RejectionReason.NoText);

    [Fact]
    public void A_text_that_begins_with_a_bracket_is_text() =>
        Reading
            .Article("[Harbour Post] Ferry sails again\n\nThe ferry sailed again on Monday.")
            .Title.ShouldStartWith("[Harbour");

    [Fact]
    public void Half_of_a_surrogate_pair_does_not_make_a_text_unreadable() =>
        Reading.Article("""{"title":"One two three","text":"It sails. \ud83d"}""").Paragraphs.ShouldBe(["It sails."]);

    [Fact]
    public void A_whole_surrogate_pair_stays() =>
        Reading
            .Article("""{"title":"One two three","text":"It sails. \ud83d\udea2"}""")
            .Paragraphs.ShouldBe(["It sails. 🚢"]);

    [Fact]
    public void A_date_after_the_arrival_becomes_the_arrival_where_zones_explain_it() =>
        Reading
            .Article("""{"title":"One two three","text":"It sails.","date":"2026-03-10T20:00:00"}""")
            .Published.ShouldBe(Reading.Arrived);

    [Fact]
    public void A_date_days_after_the_arrival_is_not_the_articles() =>
        Reading
            .Article("""{"title":"One two three","text":"It sails.","date":"2026-04-10"}""")
            .Published.ShouldBeNull();

    [Fact]
    public void An_address_of_another_scheme_is_none() =>
        Reading
            .Article("""{"title":"One two three","text":"It sails.","url":"javascript:alert(1)"}""")
            .Url.ShouldBeNull();

    [Fact]
    public void JSON_above_its_limit_is_rejected()
    {
        var reader = new DocumentReader(new ReadLimits { MaxJsonBytes = 100 });
        var document = new Document("a.json", System.Text.Encoding.UTF8.GetBytes(Schema), Reading.Arrived);

        reader
            .Read(document)
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ReadOutcome.Rejected>()
            .Rejection.Reason.ShouldBe(RejectionReason.TooLarge);
    }
}
