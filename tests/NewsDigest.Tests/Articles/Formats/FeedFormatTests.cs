using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles.Formats;

public class FeedFormatTests
{
    private const string Rss = """
        <?xml version="1.0"?>
        <!-- saved on Monday -->
        <rss version="2.0"><channel><title>Harbour Post</title><language>en-gb</language>
        <item><guid>hp-1</guid><title>Ferry runs aground</title><link>https://post.example/ferry?utm_source=x</link>
        <pubDate>Mon, 09 Mar 2026 07:30:00 GMT</pubDate><category>Transport</category>
        <description><![CDATA[<p>A ferry ran aground off Port Ellery on Monday.</p><p>Nobody was hurt.</p>]]></description></item>
        <item><title>Bridge opens</title><description>The bridge at Stanholm opened after two years of work.</description></item>
        </channel></rss>
        """;

    private static Article First(string feed) => Reading.Outcomes(feed)[0].ShouldBeOfType<ReadOutcome.Read>().Article;

    [Fact]
    public void Each_entry_is_an_article_named_by_its_id() =>
        Reading
            .Outcomes(Rss)
            .Select(outcome => outcome.ShouldBeOfType<ReadOutcome.Read>().Article.Origin.Part)
            .ShouldBe(["hp-1", "entry 2"]);

    [Fact]
    public void What_the_feed_says_becomes_fields()
    {
        var article = First(Rss);

        article.Title.ShouldBe("Ferry runs aground");
        article.Source.ShouldBe("Harbour Post");
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 7, 30, 0, TimeSpan.Zero));
        article.Url.ShouldBe(new Uri("https://post.example/ferry"));
        article.Language.ShouldBe("en");
        article.Tags.ShouldBe(["Transport"]);
    }

    [Fact]
    public void The_text_of_an_entry_is_read_without_markup() =>
        First(Rss).Paragraphs.ShouldBe(["A ferry ran aground off Port Ellery on Monday.", "Nobody was hurt."]);

    [Theory]
    [InlineData(
        """<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><id>x</id><title>Bridge opens</title><content>The bridge at Stanholm opened after two years.</content></entry></feed>"""
    )]
    [InlineData(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>P</title></channel><item rdf:about="x"><title>Bridge opens</title><description>The bridge at Stanholm opened after two years.</description></item></rdf:RDF>"""
    )]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1.1","title":"P","items":[{"id":"x","title":"Bridge opens","content_text":"The bridge at Stanholm opened after two years."}]}"""
    )]
    public void Every_family_of_feeds_is_read(string feed)
    {
        var article = First(feed);

        article.Title.ShouldBe("Bridge opens");
        article.Origin.Part.ShouldBe("x");
        article.Source.ShouldBe("P");
        article.Paragraphs.ShouldBe(["The bridge at Stanholm opened after two years."]);
    }

    [Fact]
    public void A_feed_without_entries_is_rejected_with_what_to_do()
    {
        var rejection = Reading.Rejection("<rss><channel><title>P</title></channel></rss>");

        rejection.Reason.ShouldBe(RejectionReason.NoText);
        rejection.Explanation.ShouldContain("no whole entry");
    }

    [Fact]
    public void Entities_of_a_document_type_are_not_expanded()
    {
        var laughs = string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">")
        );
        var feed =
            $"<!DOCTYPE rss [<!ENTITY l0 \"ha\">{laughs}]><rss><channel><item><title>Bridge opens</title><description>The bridge opened on Monday. &l9;</description></item></channel></rss>";

        First(feed).Paragraphs.ShouldNotContain(paragraph => paragraph.Contains("haha", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_XML_is_rejected_by_its_kind() =>
        Reading.Rejection("<?xml version=\"1.0\"?><opml><body/></opml>").Reason.ShouldBe(RejectionReason.Unsupported);
}
