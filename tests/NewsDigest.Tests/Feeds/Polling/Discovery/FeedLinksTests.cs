using NewsDigest.Feeds.Polling.Discovery;

namespace NewsDigest.Tests.Feeds.Polling.Discovery;

public class FeedLinksTests
{
    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='https://post.example/rss'>")]
    [InlineData(
        "<LINK HREF=https://post.example/rss REL='Home ALTERNATE' TYPE='application/Atom+XML; charset=utf-8'/>"
    )]
    [InlineData("<link rel=alternate type=application/feed+json href=/rss>")]
    [InlineData("<link rel=feed href='rss'>")]
    [InlineData("<base href='https://post.example/'><base href='/b/'><link rel=feed href='rss'>")]
    [InlineData("<body><p>News<link rel=alternate type=text/xml href='../rss'>")]
    public void A_page_names_a_feed(string page) =>
        In(page).ShouldHaveSingleItem().Url.AbsoluteUri.ShouldBe("https://post.example/rss");

    [Theory]
    [InlineData("<link rel='alternate' type='text/html' href='/de'>")]
    [InlineData("<link rel='alternate' hreflang='de' href='/de'>")]
    [InlineData("<link rel='stylesheet' type='text/xml' href='/a'>")]
    [InlineData("<link rel='alternate' type='application/json' href='/api'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='javascript:feed()'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='file:///etc/passwd'>")]
    [InlineData("<script>'<link rel=feed href=/rss>'</script>")]
    [InlineData("<!-- <link rel=feed href=/rss> -->")]
    public void What_is_no_link_to_a_feed_is_none(string page) => In(page).ShouldBeEmpty();

    [Fact]
    public void Feeds_come_once_in_the_order_of_the_page_with_their_titles()
    {
        var links = In(
            """
            <link rel="alternate" type="application/rss+xml" title="Post &amp; Ledger" href="/a?x=1&amp;y=2">
            <link rel="alternate" type="application/atom+xml" href="/b">
            <link rel="alternate" type="application/rss+xml" href="/a?x=1&amp;y=2">
            """
        );

        links.Select(l => (l.Url.PathAndQuery, l.Title)).ShouldBe([("/a?x=1&y=2", "Post & Ledger"), ("/b", null)]);
    }

    private static IReadOnlyList<FeedLink> In(string page) => FeedLinks.In(page, new Uri("https://post.example/news"));
}
