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
    [InlineData(
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2026-03-09T08:00:00+02:00\"}]}</script>",
        6
    )]
    [InlineData("<link rel='canonical' href='https://post.example/2026/03/09/terminal'>", 0)]
    public void The_published_time_is_what_the_page_declares_or_shows(string element, int hour) =>
        Read(element).Published.ShouldBe(new DateTimeOffset(2026, 3, 9, hour, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_day_before_the_first_sentence_is_the_published_time() =>
        Reading
            .Article(
                $"<html><body><h1>Council approves ferry terminal</h1><div><p>9.3.2026 - The council has met.</p>{Page.Body}</div></body></html>"
            )
            .Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero));

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
    [InlineData(
        "<meta name='author' content='Harbour Post'><meta property='og:site_name' content='Harbour Post'><div>By Ravi Moss</div>"
    )]
    [InlineData("<div class='post-author'>| Von Ravi Moss | 9 March</div>")]
    [InlineData("<span class='author vcard'><a href='/ravi'>Ravi Moss</a></span>")]
    [InlineData("<div class='author'>By</div><div class='author'>Ravi Moss</div>")]
    [InlineData(
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#1\"}},{\"@id\":\"#1\",\"@type\":\"Person\",\"name\":\"Ravi Moss\"}]}</script>"
    )]
    [InlineData(
        "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"author\":\"Ravi Moss\"},{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ravi Moss\"}]}]</script>"
    )]
    public void An_author_is_named_once_by_the_surest_source(string element) =>
        Read(element).Byline.ShouldBe("Ravi Moss");

    [Fact]
    public void Sections_and_keywords_are_tags() =>
        Read("<meta property='article:section' content='Town'><meta name='keywords' content='ferry, harbour'>")
            .Tags.ShouldBe(["Town", "ferry", "harbour"]);

    [Theory]
    [InlineData("<div class='author'>Updated at noon</div>")]
    [InlineData("<div class='comments'><p class='author'>Ravi Moss</p></div>")]
    [InlineData("<div class='byline'>Share</div>")]
    public void Labels_and_readers_are_no_authors(string element) => Read(element).Byline.ShouldBeNull();

    [Fact]
    public void A_publisher_is_found_behind_a_reference() =>
        Read(
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"publisher\":{\"@id\":\"#o\"}},{\"@id\":\"#o\",\"@type\":\"Organization\",\"name\":\"Harbour Post\"}]}</script>"
        )
            .Source.ShouldBe("Harbour Post");

    [Fact]
    public void A_change_is_data_beside_the_time_of_publishing()
    {
        var article = Read(
            "<meta property='article:published_time' content='2026-03-09T06:00:00Z'><meta property='article:modified_time' content='2026-03-09T12:00:00+02:00'>"
        );

        article.Modified.ShouldBe(new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(
        "<meta property='og:image' content='https://post.example/a/pier.jpg'><meta property='og:image:alt' content='The pier'>"
    )]
    [InlineData("<meta property='og:image' content='/a/pier.jpg'><img src='/small/pier.jpg?w=90' alt='The pier'>")]
    [InlineData(
        "<meta property='og:image' content='/img/logo.png'><meta name='twitter:image' content='/a/pier.jpg'><meta name='twitter:image:alt' content='The pier'>"
    )]
    [InlineData(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":[{\"@type\":\"ImageObject\",\"url\":\"/a/pier.jpg\",\"caption\":\"The pier\"}]}</script>"
    )]
    public void The_lead_image_is_data_with_what_it_shows(string element) =>
        Read("<link rel='canonical' href='https://post.example/terminal'>" + element)
            .Image.ShouldBe(new ArticleImage(new Uri("https://post.example/a/pier.jpg"), "The pier"));

    [Fact]
    public void The_first_picture_of_the_text_is_the_lead_image_where_none_is_declared() =>
        Reading
            .Article(
                $"<html><body><article><h1>Council approves ferry terminal</h1><img src='https://post.example/dot.gif' width='1'><figure><img src='https://post.example/pier.jpg' alt='The pier'></figure>{Page.Body}</article></body></html>"
            )
            .Image.ShouldBe(new ArticleImage(new Uri("https://post.example/pier.jpg"), "The pier"));

    [Theory]
    [InlineData("")]
    [InlineData("<meta property='og:image' content='javascript:alert(1)'>")]
    [InlineData("<meta property='og:image' content='/a/pier.jpg'>")]
    public void What_is_no_address_on_the_web_is_no_image(string element) => Read(element).Image.ShouldBeNull();

    [Theory]
    [InlineData("Council approves ferry terminal – Harbour Post of Port Ellery")]
    [InlineData("Council approves ferry terminal : Town news : Harbour Post")]
    public void A_headline_that_the_page_shows_is_the_title_without_the_site(string title) =>
        Reading
            .Article(
                $"<html><head><title>{title}</title></head><body><h1>Council approves ferry terminal</h1>{Page.Body}</body></html>"
            )
            .Title.ShouldBe("Council approves ferry terminal");

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
