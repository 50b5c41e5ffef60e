using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles.Html;

public class PageFieldsTests
{
    [Theory]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-09T08:00:00+02:00\"}</script>",
        6
    )]
    [InlineData("<meta property='article:published_time' content='2026-03-09T06:00:00Z'>", 6)]
    [InlineData("<meta itemprop='datePublished' content='2026-03-09T06:00:00Z'>", 6)]
    [InlineData("<p class='meta'><time datetime='2026-03-09T06:00:00Z'>Monday</time></p>", 6)]
    [InlineData("<p class='date'>Published on March 9, 2026</p>", 0)]
    [InlineData("<div>09.03.2026 News, Harbour</div>", 0)]
    [InlineData("<link rel='canonical' href='https://post.example/2026/03/09/terminal'>", 0)]
    public void The_published_time_is_what_the_page_declares_or_shows(string element, int hour) =>
        Read(element).Published.ShouldBe(new DateTimeOffset(2026, 3, 9, hour, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("<p>© 2026 Harbour Post, 9 March 2026</p>")]
    [InlineData("<nav><li>09.03.2026</li></nav>")]
    [InlineData("<p>The vote of March 9, 2026 had been expected by everybody in the town.</p>")]
    public void A_date_that_says_something_else_is_no_published_time(string element) =>
        Read(element).Published.ShouldBeNull();

    [Theory]
    [InlineData("<meta name='author' content='Ravi Moss'><a rel='author'>Ravi Moss, Harbour Post</a>")]
    [InlineData("<a rel='author' href='/ravi'>Ravi Moss</a>")]
    [InlineData("<span itemprop='author'>By Ravi Moss</span>")]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ravi Moss\"}}</script><meta name='author' content='Harbour Post'>"
    )]
    public void An_author_is_named_once_by_the_surest_source(string element) =>
        Read(element).Byline.ShouldBe("Ravi Moss");

    [Fact]
    public void Sections_and_keywords_are_tags() =>
        Read("<meta property='article:section' content='Town'><meta name='keywords' content='ferry, harbour'>")
            .Tags.ShouldBe(["Town", "ferry", "harbour"]);

    [Theory]
    [InlineData("<meta property='og:locale' content='de_DE'>", "de")]
    [InlineData("", "en")]
    public void The_language_is_declared_or_found(string element, string language) =>
        Read(element).Language.ShouldBe(language);

    private static Article Read(string element) =>
        Reading.Article(
            $"<html><head><title>Council approves ferry terminal</title></head><body>{element}<h1>Council approves ferry terminal</h1><div>{Page.Body}</div></body></html>"
        );
}
