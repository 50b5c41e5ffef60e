using System.Diagnostics;
using System.Text;
using CsCheck;
using NewsDigest.Feeds;

namespace NewsDigest.Tests.Feeds;

public class FeedParserTests
{
    private static readonly Gen<string> Fragments = Gen.OneOf<string>(
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry>",
        "</entry>",
        "<title>",
        "</title>",
        "<link href='",
        "'/>",
        "\"",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE rss [",
        "<?xml",
        "?>",
        "&amp;",
        "&#x",
        "&",
        ";",
        "<p xml:base='../'>",
        "<br>",
        "</p>",
        "text",
        " 2026-02-03 ",
        "\uD83D",
        "{\"items\":[",
        "}]}"
    );

    [Fact]
    public void Any_bytes_are_a_feed_or_a_failure() =>
        Gen.Byte.Array[0, 400].Sample(bytes => FeedParser.Parse(new FeedSource(bytes)) is not null);

    [Fact]
    public void Any_pieces_of_feeds_are_a_feed_or_a_failure() =>
        Fragments.Array[0, 60].Sample(pieces => Parse("<rss><channel>" + string.Concat(pieces)) is not null);

    [Fact]
    public void A_rule_s_feed_with_any_byte_changed_is_a_feed_or_a_failure()
    {
        var documents = FeedRule.Names.Select(name => FeedRule.Load(name).Document).ToArray();
        Gen.Select(Gen.OneOf(documents), Gen.Int[0, 10_000], Gen.Byte)
            .Sample(
                (document, at, value) =>
                {
                    var changed = (byte[])document.Clone();
                    changed[at % changed.Length] = value;
                    return FeedParser.Parse(new FeedSource(changed)) is not null;
                }
            );
    }

    [Fact]
    public void A_rule_s_feed_cut_anywhere_loses_no_whole_entry()
    {
        const string whole = "<rss><channel><item><title>A</title></item>";
        const string rest =
            "<item><title><![CDATA[B]]></title><link>https://post.example/?a=1&amp;b=2</link></item></channel></rss>";
        for (var length = 0; length <= rest.Length; length++)
        {
            var feed = Parse(whole + rest[..length]).ShouldBeOfType<FeedOutcome.Parsed>().Feed;
            feed.Entries[0].Title.ShouldBe("A");
            feed.Entries.Skip(1).ShouldAllBe(e => e.Title == "B" && e.Link == "https://post.example/?a=1&b=2");
        }
    }

    public static TheoryData<string, string> Attacks =>
        new()
        {
            { "nested elements", string.Concat(Enumerable.Repeat("<a>", 400_000)) },
            { "nested items", string.Concat(Enumerable.Repeat("<item>", 400_000)) },
            { "nested bases", string.Concat(Enumerable.Repeat("<item xml:base='a/'><content><p>x</p>", 80_000)) },
            { "end tags without start", string.Concat(Enumerable.Repeat("</a>", 400_000)) },
            { "unclosed literal sections", string.Concat(Enumerable.Repeat("<![CDATA[", 400_000)) },
            { "unclosed comments", string.Concat(Enumerable.Repeat("<!--", 400_000)) },
            { "unclosed document types", string.Concat(Enumerable.Repeat("<!DOCTYPE a [", 400_000)) },
            { "unclosed instructions", string.Concat(Enumerable.Repeat("<?a", 400_000)) },
            { "unclosed quotes", string.Concat(Enumerable.Repeat("<a b=\"", 400_000)) },
            { "alternating quotes", string.Concat(Enumerable.Repeat("<a b=\"<a c='", 200_000)) },
            { "unclosed tags", string.Concat(Enumerable.Repeat("<a b ", 400_000)) },
            { "many attributes", "<a " + string.Concat(Enumerable.Range(0, 200_000).Select(n => $"a{n}='' ")) + ">" },
            {
                "many prefixes",
                "<a "
                    + string.Concat(Enumerable.Range(0, 80_000).Select(n => $"xmlns:a{n}='b' "))
                    + ">"
                    + string.Concat(Enumerable.Repeat("<z:b/>", 80_000))
            },
            { "many names", string.Concat(Enumerable.Range(0, 200_000).Select(n => $"<a{n}/>")) },
            { "bare ampersands", "<title>" + new string('&', 2000_000) },
            { "unclosed references", "<title>" + string.Concat(Enumerable.Repeat("&#1", 800_000)) },
            {
                "open brackets in a title",
                "<title><![CDATA[" + string.Concat(Enumerable.Repeat("<b ", 400_000)) + "]]></title>"
            },
            {
                "open comments in a title",
                "<title><![CDATA[" + string.Concat(Enumerable.Repeat("<!--", 400_000)) + "]]></title>"
            },
            { "a name of mail", "<author>" + new string('a', 800_000) + "@" + new string('(', 800_000) + "</author>" },
        };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_is_made_to_hang_does_not(string attack, string body)
    {
        foreach (var opening in new[] { "<rss><channel><item>", "<feed><entry>" })
        {
            var clock = Stopwatch.StartNew();
            Parse($"{opening}{body}</item></entry>").ShouldBeOfType<FeedOutcome.Parsed>();
            // Linear reading takes tenths of a second, the square of these sizes many minutes.
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), attack);
        }
    }

    [Fact]
    public void Billions_of_laughs_are_not_laughed()
    {
        var entities = string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(n => $"<!ENTITY l{n} \"{string.Concat(Enumerable.Repeat($"&l{n - 1};", 10))}\">")
        );
        var feed = Parse(
            $"<!DOCTYPE rss [<!ENTITY l0 \"lol\">{entities}]><rss><channel><title>&l9;</title></channel></rss>"
        );

        feed.ShouldBeOfType<FeedOutcome.Parsed>().Feed.Title.ShouldBe("&l9;");
    }

    [Fact]
    public void No_bytes_are_empty_and_said_to_be() =>
        Parse("").ShouldBeOfType<FeedOutcome.Failed>().Explanation.ShouldBe("it is empty");

    [Fact]
    public void More_bytes_than_the_limit_are_refused_with_the_limit()
    {
        var outcome = FeedParser.Parse(new FeedSource(new byte[1025]) { MaxBytes = 1024 });

        var failure = outcome.ShouldBeOfType<FeedOutcome.Failed>();
        failure.Reason.ShouldBe(FeedFailureReason.TooLarge);
        failure.Explanation.ShouldBe("it holds more than 1,024 bytes");
    }

    [Fact]
    public void Links_without_a_base_follow_the_address_of_the_feed()
    {
        var source = new FeedSource(
            Encoding.UTF8.GetBytes("<feed><link href='/'/><entry><link href='a'/></entry></feed>")
        )
        {
            Address = new Uri("https://post.example/feeds/atom"),
        };
        var feed = FeedParser.Parse(source).ShouldBeOfType<FeedOutcome.Parsed>().Feed;

        feed.Link.ShouldBe("https://post.example/");
        feed.Entries[0].Link.ShouldBe("https://post.example/a");
    }

    private static FeedOutcome Parse(string document) =>
        FeedParser.Parse(new FeedSource(Encoding.UTF8.GetBytes(document)));
}
