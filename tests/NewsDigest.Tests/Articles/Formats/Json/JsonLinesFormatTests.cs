using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles.Formats.Json;

public class JsonLinesFormatTests
{
    private const string Lines = """
        {"id":"a-1","title":"Ferry runs aground","text":"A ferry ran aground off Port Ellery on Monday.","source":"Harbour Post","published":"2026-03-09T07:30:00Z","url":"https://post.example/ferry?utm_source=x","lang":"en"}
        {"id":"a-2","title":"Broken
        {"title":"Bridge opens","text":"The bridge at Stanholm opened after two years of work."}
        """;

    [Fact]
    public void Every_line_is_one_outcome() => Reading.Outcomes(Lines).Count.ShouldBe(3);

    [Fact]
    public void A_bad_line_is_one_rejection_that_names_the_line()
    {
        var rejection = Reading.Outcomes(Lines)[1].ShouldBeOfType<ReadOutcome.Rejected>().Rejection;

        rejection.Reason.ShouldBe(RejectionReason.Malformed);
        rejection.Origin.Part.ShouldBe("line 2");
        rejection.Explanation.ShouldContain("line 2");
    }

    [Fact]
    public void A_line_keeps_its_own_id() =>
        Reading.Outcomes(Lines)[0].ShouldBeOfType<ReadOutcome.Read>().Article.Origin.Label.ShouldBe("a-1");

    [Fact]
    public void A_line_without_an_id_is_named_by_its_number() =>
        Reading.Outcomes(Lines)[2].ShouldBeOfType<ReadOutcome.Read>().Article.Origin.Part.ShouldBe("line 3");

    [Fact]
    public void Fields_of_a_line_become_fields_of_the_article()
    {
        var article = Reading.Outcomes(Lines)[0].ShouldBeOfType<ReadOutcome.Read>().Article;

        article.Source.ShouldBe("Harbour Post");
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 7, 30, 0, TimeSpan.Zero));
        article.Url.ShouldBe(new Uri("https://post.example/ferry"));
    }

    [Fact]
    public void A_line_without_text_has_its_title_as_text() =>
        Reading
            .Article("""{"id":"h","title":"Bear climbs into a bakery","text":""}""")
            .Paragraphs.ShouldBe(["Bear climbs into a bakery"]);
}
