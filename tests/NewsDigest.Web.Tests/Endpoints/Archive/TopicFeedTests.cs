using System.Text.Json;
using System.Xml.Linq;
using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds;

namespace NewsDigest.Web.Tests.Endpoints.Archive;

public class TopicFeedTests
{
    private const string Hostile = "<script>alert(1)</script> & \"Bridge\" ]]>";
    private static readonly DateTimeOffset Saturday = new(2026, 3, 7, 6, 30, 0, TimeSpan.Zero);
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_atom_feed_has_what_the_standard_asks_for()
    {
        await using var house = await Open();

        using var answer = await house.Browser.GetAsync("/topics/sport.atom", Stop);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root.ShouldNotBeNull();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        feed.Name.ShouldBe(Atom + "feed");
        feed.Element(Atom + "id")!.Value.ShouldBe("https://news.example/topics/sport.atom");
        feed.Element(Atom + "updated")!.Value.ShouldBe("2026-03-07T06:30:00Z");
        feed.Element(Atom + "author")!.Element(Atom + "name")!.Value.ShouldBe("The Morning Tide");
        var entry = feed.Elements(Atom + "entry").Last();
        entry.Element(Atom + "id")!.Value.ShouldBe($"https://news.example/stories/{SiteEditions.Bridge}");
        entry.Element(Atom + "updated")!.Value.ShouldBe("2026-03-07T06:30:00Z");
        entry.Element(Atom + "content")!.Value.ShouldContain("<p>The bridge opened.</p>");
    }

    [Fact]
    public async Task A_json_feed_has_what_the_standard_asks_for()
    {
        await using var house = await Open();

        using var answer = await house.Browser.GetAsync("/topics/sport.json", Stop);
        using var feed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/feed+json");
        feed.RootElement.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        feed.RootElement.GetProperty("feed_url").GetString().ShouldBe("https://news.example/topics/sport.json");
        var item = feed.RootElement.GetProperty("items").EnumerateArray().Last();
        item.GetProperty("id").GetString().ShouldBe($"https://news.example/stories/{SiteEditions.Bridge}");
        item.GetProperty("content_html").GetString()!.ShouldContain("<p>The bridge opened.</p>");
        item.GetProperty("date_modified").GetString().ShouldBe("2026-03-07T06:30:00Z");
    }

    [Theory]
    [InlineData("/topics/sport.atom")]
    [InlineData("/topics/sport.json")]
    public async Task Our_own_reader_reads_what_we_write(string path)
    {
        await using var house = await Open();

        var bytes = await house.Browser.GetByteArrayAsync(path, Stop);
        var feed = Parsed(bytes);

        feed.Title.ShouldBe("sport · The Morning Tide");
        feed.Entries.Count.ShouldBe(2);
        feed.Entries[1].Title.ShouldBe("Bridge opens");
        feed.Entries[1].Updated.ShouldBe(Saturday);
        feed.Entries[1].Link.ShouldBe($"https://news.example/stories/{SiteEditions.Bridge}");
    }

    [Theory]
    [InlineData("/topics/sport.atom")]
    [InlineData("/topics/sport.json")]
    public async Task A_story_keeps_its_name_while_it_goes_on(string path)
    {
        await using var house = await Open();
        var before = Parsed(await house.Browser.GetByteArrayAsync(path, Stop)).Entries[1];
        house.Time.Advance(TimeSpan.FromDays(1));
        var sunday = Saturday.AddDays(1);
        var story = SiteEditions.Story(SiteEditions.Bridge, "Bridge closes", sunday);
        var told = SiteEditions.OneStory(Saturday).Stories[0].Developments;
        await house.Publish(new Edition(sunday, [story with { Developments = [.. told, .. story.Developments] }]));

        var after = Parsed(await house.Browser.GetByteArrayAsync(path, Stop)).Entries.ShouldHaveSingleItem();

        after.Id.ShouldBe(before.Id);
        after.Title.ShouldBe("Bridge closes");
        after.Updated.ShouldBe(sunday);
        after.Published.ShouldBe(Saturday);
    }

    [Fact]
    public async Task Before_the_first_edition_feeds_are_empty_and_valid()
    {
        await using var house = await SiteHouse.OpenAsync();

        XDocument.Parse((await house.Get("/topics/sport.atom")).Html).Root!.Elements(Atom + "entry").ShouldBeEmpty();
        Parsed(await house.Browser.GetByteArrayAsync("/topics/sport.json", Stop)).Entries.ShouldBeEmpty();
    }

    private static Feed Parsed(byte[] document) =>
        FeedParser.Parse(new FeedSource(document)).ShouldBeOfType<FeedOutcome.Parsed>().Feed;

    private static async Task<SiteHouse> Open()
    {
        var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.Publish(
            new Edition(
                Saturday,
                [
                    SiteEditions.Story(SiteEditions.Id('c'), Hostile, Saturday, Hostile),
                    .. SiteEditions.OneStory(Saturday).Stories,
                    SiteEditions.Story(SiteEditions.Id('d'), "Clinic opens", Saturday, topic: "health"),
                ]
            )
        );
        return house;
    }
}
