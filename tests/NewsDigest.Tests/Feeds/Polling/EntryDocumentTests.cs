using System.Text.Json;
using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class EntryDocumentTests
{
    private static readonly FeedEntry Entry = new()
    {
        Link = "https://post.example/a?utm_source=rss",
        Title = "Bridge closed",
        Published = new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.FromHours(1)),
        Summary = new FeedText("Short.", IsHtml: false),
        Content = new FeedText(
            "<p>First &amp;\nlong.</p><script>x()</script><ul><li>One</li></ul>Last<br>line",
            IsHtml: true
        ),
        Tags = ["Transport"],
    };

    [Fact]
    public void Every_field_has_its_name()
    {
        var json = Write(Entry);

        json.EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["id", "title", "text", "published", "source", "url", "lang", "tags"]);
        json.GetProperty("id").GetString().ShouldBe("1f");
        json.GetProperty("title").GetString().ShouldBe("Bridge closed");
        json.GetProperty("published").GetString().ShouldBe("2026-03-10T06:00:00Z");
        json.GetProperty("source").GetString().ShouldBe("Harbour Post");
        json.GetProperty("url").GetString().ShouldBe("https://post.example/a");
        json.GetProperty("lang").GetString().ShouldBe("en-gb");
        json.GetProperty("tags").EnumerateArray().Single().GetString().ShouldBe("Transport");
    }

    [Fact]
    public void The_text_is_plain_with_a_paragraph_for_each_block() =>
        Write(Entry).GetProperty("text").GetString().ShouldBe("First & long.\n\nOne\n\nLast\n\nline");

    [Fact]
    public void The_longer_of_summary_and_content_is_the_text() =>
        Write(Entry with { Content = new FeedText("<p>x</p>", IsHtml: true) })
            .GetProperty("text")
            .GetString()
            .ShouldBe("Short.");

    [Fact]
    public void Plain_text_stays_as_it_is() =>
        Write(Entry with { Content = new FeedText("A <b> is\n\nno markup.", IsHtml: false) })
            .GetProperty("text")
            .GetString()
            .ShouldBe("A <b> is\n\nno markup.");

    [Fact]
    public void What_is_not_known_is_left_out() =>
        Write(new FeedEntry()).EnumerateObject().Select(p => p.Name).ShouldBe(["id", "source", "lang", "tags"]);

    [Fact]
    public void The_path_is_that_of_the_feed_and_the_entry() =>
        EntryDocument
            .PathOf(new FeedId("post.example-00"), new EntryId("1f"))
            .ShouldBe("feeds/post.example-00/1f.json");

    private static JsonElement Write(FeedEntry entry) =>
        JsonDocument.Parse(EntryDocument.Write(new EntryId("1f"), entry, "Harbour Post", "en-gb")).RootElement;
}
