using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles.Formats.Pages;

public class HtmlFormatTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <title>Council approves ferry terminal | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post">
        <meta property="article:published_time" content="2026-03-09T18:00:00Z">
        <meta name="author" content="Ravi Moss">
        <link rel="canonical" href="https://post.example/terminal?utm_source=x">
        </head>
        <body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article>
        <h1>Council approves ferry terminal</h1>
        <p>The harbour council approved a new ferry terminal on Monday, after a debate of seven hours in the old fish hall, by nine votes to four.</p>
        <figure><img src="a.jpg"><figcaption>Mayor Tolland at the pier.</figcaption></figure>
        <p>Opponents said that they would ask the regional court to stop the building, which is to cost forty million orins, before the summer.</p>
        <p>“Nobody leaves here a loser,” said Mayor Ines Tolland, who had waited nine years for the vote, and thanked the fishermen for their patience.</p>
        </article>
        <footer>© 2026 Harbour Post</footer>
        </body>
        </html>
        """;

    [Fact]
    public void A_pages_main_text_is_its_paragraphs_alone() =>
        Reading
            .Article(Page)
            .Paragraphs.Select(paragraph => paragraph[..13])
            .ShouldBe(["The harbour c", "Opponents sai", "“Nobody leave"]);

    [Fact]
    public void What_a_page_declares_becomes_data()
    {
        var article = Reading.Article(Page);

        article.Title.ShouldBe("Council approves ferry terminal");
        article.Source.ShouldBe("Harbour Post");
        article.Byline.ShouldBe("Ravi Moss");
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 18, 0, 0, TimeSpan.Zero));
        article.Url.ShouldBe(new Uri("https://post.example/terminal"));
        article.Language.ShouldBe("en");
    }

    [Fact]
    public void A_page_without_a_text_is_rejected_whatever_its_title() =>
        Reading
            .Rejection(
                "<html><head><title>Harbour Post, news from Port Ellery</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
            )
            .Reason.ShouldBe(RejectionReason.NoText);

    [Fact]
    public void A_page_that_lists_articles_is_rejected_as_such()
    {
        var teasers = Enumerable
            .Range(1, 6)
            .Select(i =>
                $"<li><h2><a href='/{i}'>Council meets for the time number {i}</a></h2><p>The council met again in the old fish hall, and spoke of the terminal for {i} hours.</p></li>"
            );

        Reading
            .Rejection($"<html><body><main><ul>{string.Concat(teasers)}</ul></main></body></html>")
            .Explanation.ShouldContain("lists articles");
    }

    [Fact]
    public void An_article_with_linked_headings_is_no_list()
    {
        var parts = Enumerable
            .Range(1, 6)
            .Select(i =>
                $"<h2><a href='#{i}'>What the member number {i} says</a></h2><p>The terminal is too large for the harbour.</p><p>It should be built elsewhere, said the member number {i}.</p>"
            );

        Reading
            .Article($"<html><body><h1>Voices</h1><article>{string.Concat(parts)}</article></body></html>")
            .Paragraphs.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_list_of_feeds_is_not_read_as_an_article() =>
        Reading.Rejection("<?xml version=\"1.0\"?><opml><body/></opml>").Reason.ShouldBe(RejectionReason.Unsupported);
}
