using System.Text;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class OpmlTests
{
    [Fact]
    public void Feeds_keep_their_folders_and_order()
    {
        var feeds = Read(
            """
            <opml version="2.0"><head><title>News</title></head><body>
              <outline text="Coast"><outline text="Bay">
                <outline type="rss" text="Post" title="Harbour Post" xmlUrl="https://post.example/rss?a=1&amp;b=2" htmlUrl="https://post.example/"/>
              </outline></outline>
              <outline type="rss" text="Ledger" xmlUrl="https://ledger.example/rss"></outline>
              <outline text="Nothing in it"/>
            </body></opml>
            """
        );

        feeds.Select(f => f.Title).ShouldBe(["Harbour Post", "Ledger"]);
        feeds[0].Url.AbsoluteUri.ShouldBe("https://post.example/rss?a=1&b=2");
        feeds[0].Site.ShouldBe("https://post.example/");
        feeds[0].Folders.ShouldBe(["Coast", "Bay"]);
        feeds[1].Folders.ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_list_gives_the_feeds_that_can_be_read() =>
        Read(
                "<opml><body><outline text=\"Salt & Vine\" XMLURL='https://vine.example/rss'><outline text=\"Cut\" xmlUrl=\"https://cu"
            )
            .ShouldHaveSingleItem()
            .Title.ShouldBe("Salt & Vine");

    [Fact]
    public void An_address_counts_once_and_only_where_it_is_one_of_the_web() =>
        Read(
                "<outline xmlUrl='https://a.example/'/><outline xmlUrl='https://a.example/'/><outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='rss'/>"
            )
            .ShouldHaveSingleItem()
            .Url.Host.ShouldBe("a.example");

    [Fact]
    public void Whether_pages_are_fetched_is_kept()
    {
        var list = Opml.Write(
            "News",
            [
                new(new Uri("https://a.example/"), "A", null, []) { FullText = true },
                new(new Uri("https://b.example/"), "B", null, []),
            ]
        );

        Read(list).Select(f => f.FullText).ShouldBe([true, false]);
    }

    [Fact]
    public void What_is_no_list_has_no_feeds() => Read("\0\u0001 {}").ShouldBeEmpty();

    [Fact]
    public void What_was_written_is_read_again()
    {
        OpmlFeed[] feeds =
        [
            new(
                new Uri("https://a.example/rss?x=1&y=2"),
                "A \"quoted\" & <odd> name\u0001",
                "https://a.example/",
                ["One", "Two"]
            ),
            new(new Uri("https://b.example/rss"), "B", null, ["One"]),
            new(new Uri("https://c.example/rss"), null, null, []),
        ];

        var again = Opml.Read(Encoding.UTF8.GetBytes(Opml.Write("News", feeds)));

        again
            .Select(f => (f.Url, f.Title, f.Site, string.Join('/', f.Folders)))
            .ShouldBe([
                (feeds[0].Url, "A \"quoted\" & <odd> name", "https://a.example/", "One/Two"),
                (feeds[1].Url, "B", null, "One"),
                (feeds[2].Url, "c.example", null, ""),
            ]);
    }

    private static IReadOnlyList<OpmlFeed> Read(string list) => Opml.Read(Encoding.UTF8.GetBytes(list));
}
