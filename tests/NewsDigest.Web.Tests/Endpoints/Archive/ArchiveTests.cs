using System.Net;
using System.Text;
using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Intake.Notices;
using NewsDigest.Web.Pages;

namespace NewsDigest.Web.Tests.Endpoints.Archive;

public class ArchiveTests
{
    private static readonly DateTimeOffset Saturday = new(2026, 3, 7, 6, 30, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Past_briefings_are_in_the_calendar_and_shown()
    {
        await using var house = await SiteHouse.OpenAsync();
        (await house.Get("/briefings")).Html.ShouldContain("There is none of this month");
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.Publish(SiteEditions.OneStory(Saturday));

        var (_, calendar) = await house.Get("/briefings");
        var (status, page) = await house.Get("/briefings/2026-03-07");

        calendar.ShouldContain("<caption>March 2026</caption>");
        calendar.ShouldContain("href=\"/briefings/2026-03-07\"");
        calendar.ShouldContain("Bridge opens");
        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("The bridge opened.");
        page.ShouldContain("Saturday, March 7, 2026");
        page.ShouldContain("<a href=\"https://news.example/\">The Morning Tide</a>");
        page.ShouldContain($"href=\"/stories/{SiteEditions.Bridge}\"");
        page.ShouldContain("href=\"/briefings/2026-03-07/sport\"");
    }

    [Fact]
    public async Task The_calendar_turns_to_months_that_have_briefings()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Publish(SiteEditions.OneStory(Saturday.AddDays(-20)));

        var (_, march) = await house.Get("/briefings");
        var (_, february) = await house.Get("/briefings?month=2026-02");

        march.ShouldContain("href=\"/briefings?month=2026-02\"");
        february.ShouldContain("href=\"/briefings/2026-02-15\"");
        february.ShouldContain("href=\"/briefings?month=2026-03\"");
        february.ShouldNotContain("month=2026-01");
    }

    [Fact]
    public async Task Weeks_begin_as_the_visitors_language_has_it()
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Browser.DefaultRequestHeaders.Add("Accept-Language", "de");

        var (_, html) = await house.Get("/briefings");

        html.ShouldContain("<html lang=\"de\">");
        html.IndexOf("title=\"Montag\"", StringComparison.Ordinal)
            .ShouldBeLessThan(html.IndexOf("title=\"Sonntag\"", StringComparison.Ordinal));
        html.ShouldContain("<caption>März 2026</caption>");
    }

    [Fact]
    public async Task A_briefing_leads_to_the_days_before_and_after()
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(5));
        foreach (var days in new[] { 0, 1, 3 })
            await house.Publish(SiteEditions.OneStory(Saturday.AddDays(days)));

        var (_, middle) = await house.Get("/briefings/2026-03-08");
        var (_, topic) = await house.Get("/briefings/2026-03-08/sport");
        var (_, last) = await house.Get("/briefings/2026-03-10");

        middle.ShouldContain("rel=\"prev\" href=\"/briefings/2026-03-07\"");
        middle.ShouldContain("rel=\"next\" href=\"/briefings/2026-03-10\"");
        topic.ShouldContain("rel=\"prev\" href=\"/briefings/2026-03-07/sport\"");
        last.ShouldNotContain("rel=\"next\"");
    }

    [Fact]
    public async Task A_topics_page_holds_that_topic_and_names_its_feeds()
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(1));
        var health = SiteEditions.Story(SiteEditions.Id('c'), "Clinic opens", Saturday, "The clinic opened.", "health");
        await house.Publish(
            SiteEditions.OneStory(Saturday) with
            {
                Stories = [.. SiteEditions.OneStory(Saturday).Stories, health],
            }
        );

        var (status, html) = await house.Get("/briefings/2026-03-07/health");

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("The clinic opened.");
        html.ShouldNotContain("The bridge opened.");
        html.ShouldContain("href=\"/topics/health.atom\"");
        html.ShouldContain("href=\"/topics/health.json\"");
    }

    [Theory]
    [InlineData("/briefings/2026-03-08")]
    [InlineData("/briefings/0001-01-01")]
    [InlineData("/briefings/9999-12-31")]
    [InlineData("/briefings/yesterday")]
    [InlineData("/briefings/2026-03-07/nonsense")]
    [InlineData("/briefings/2026-03-08/sport")]
    [InlineData("/editions/2026-03-07T063001Z")]
    [InlineData("/editions/now")]
    [InlineData("/stories/bridge")]
    [InlineData("/stories/00000000000000000000000000000000")]
    [InlineData("/topics/nonsense.atom")]
    [InlineData("/topics/nonsense.json")]
    public async Task What_is_not_in_the_archive_is_not_found(string path)
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.Publish(SiteEditions.OneStory(Saturday));

        var (status, html) = await house.Get(path);

        status.ShouldBe(HttpStatusCode.NotFound);
        html.ShouldContain("There is no such page");
    }

    [Fact]
    public async Task A_briefing_that_is_made_ahead_is_shown_nowhere_before_its_time()
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Time.Advance(Saturday.AddMinutes(-5) - SiteHouse.Start);
        await house.Publish(SiteEditions.OneStory(Saturday));

        (await house.Get("/briefings/2026-03-07")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.Get("/editions/2026-03-07T063000Z")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.Get($"/stories/{SiteEditions.Bridge}")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/briefings", "/search?q=bridge", "/topics/sport.atom", "/topics/sport.json" })
            (await house.Get(path)).Html.ShouldNotContain("Bridge opens");
    }

    [Fact]
    public async Task Any_edition_has_a_permanent_page()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Editions.SaveAsync(SiteEditions.OneStory(SiteHouse.Start.AddHours(-1)), Stop);

        var (status, html) = await house.Get("/editions/2026-03-06T080000Z");

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("The bridge opened.");
        html.ShouldContain("rel=\"canonical\" href=\"https://news.example/editions/2026-03-06T080000Z\"");
    }

    [Fact]
    public async Task Pages_of_the_archive_are_not_sent_again_to_who_has_them()
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.Publish(SiteEditions.OneStory(Saturday));
        string[] paths =
        [
            "/briefings",
            "/briefings/2026-03-07",
            $"/stories/{SiteEditions.Bridge}",
            "/topics/sport.atom",
            "/topics/sport.json",
            "/search?q=bridge",
        ];
        foreach (var path in paths)
        {
            using var first = await house.Browser.GetAsync(path, Stop);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
            using var again = await house.Browser.SendAsync(request, Stop);

            again.StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
            (await again.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_page_stays_small_however_large_its_edition_is()
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(1));
        var sentence = string.Join(' ', Enumerable.Repeat("The bridge over the strait opened again.", 12));
        var stories = Enumerable
            .Range(0, 400)
            .Select(n =>
                SiteEditions.Story(
                    new($"{n:x32}"),
                    $"Bridge {n} opens",
                    Saturday,
                    sentence,
                    n % 2 == 0 ? "sport" : "health"
                )
            );
        await house.Publish(new Edition(Saturday, [.. stories]));

        foreach (var path in new[] { "/briefings/2026-03-07", "/briefings/2026-03-07/sport", "/search?q=bridge" })
            Encoding
                .UTF8.GetByteCount((await house.Get(path)).Html)
                .ShouldBeLessThanOrEqualTo(BriefingPageRenderer.MaxBytes);
    }

    [Fact]
    public async Task What_was_removed_is_shown_nowhere()
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.Publish(SiteEditions.OneStory(Saturday));
        await house.Withdrawals.AddAsync(
            new Withdrawal(
                new ArticleId(SiteEditions.Bridge.Value),
                WithdrawalKind.Removed,
                Saturday.AddHours(1),
                "ada"
            )
            {
                Arrived = Saturday.AddHours(-2),
            },
            Stop
        );
        await house.Settle();

        (await house.Get($"/stories/{SiteEditions.Bridge}")).Status.ShouldBe(HttpStatusCode.NotFound);
        string[] paths =
        [
            "/briefings",
            "/briefings/2026-03-07",
            "/briefings/2026-03-07/sport",
            "/editions/2026-03-07T063000Z",
            "/topics/sport.atom",
            "/topics/sport.json",
            "/search?q=bridge",
        ];
        foreach (var path in paths)
        {
            var (status, html) = await house.Get(path);
            status.ShouldBe(HttpStatusCode.OK, path);
            html.ShouldNotContain("Bridge opens");
            html.ShouldNotContain("The bridge opened");
        }
    }

    [Fact]
    public async Task A_private_archive_opens_to_the_link_in_a_readers_mail_and_to_nothing_else()
    {
        var identity = SiteHouse.Settings.Identity with { IsArchivePrivate = true };
        await using var house = await SiteHouse.OpenAsync(SiteHouse.Settings with { Identity = identity });
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.Publish(SiteEditions.OneStory(Saturday));
        var reader = await house.Reader();
        var token = house.Links.ArchiveToken(reader.Id);
        var foreign = house.Links.Preferences(reader.Id).Query[3..];
        string[] paths =
        [
            "/briefings",
            "/briefings/2026-03-07",
            "/briefings/2026-03-07/sport",
            "/editions/2026-03-07T063000Z",
            $"/stories/{SiteEditions.Bridge}",
            "/topics/sport.atom",
            "/topics/sport.json",
            "/search",
        ];
        foreach (var path in paths)
        {
            (await house.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await house.Get($"{path}?t={foreign}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
            using var answer = await house.Browser.GetAsync($"{path}?t={token}", Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
        }
        (await house.Get("/")).Html.ShouldNotContain("briefings\"");
        (await house.Get($"/briefings?t={token}")).Html.ShouldContain($"href=\"/briefings/2026-03-07?t={token}\"");
        (await house.Get($"/search?t={token}&q=bridge")).Html.ShouldContain(
            $"/stories/{SiteEditions.Bridge}?t={token}"
        );
        house.Mails.Last().Content.Text.ShouldContain($"https://news.example/briefings?t={token}");

        await house.Post(house.Links.Unsubscribe(reader.Id).PathAndQuery);
        (await house.Get($"/briefings?t={token}")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_mailed_briefing_is_shown_as_it_was_mailed()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        house.Time.Advance(TimeSpan.FromDays(3));
        var known = SiteEditions.Story(SiteEditions.Id('c'), "Ferry sails", Saturday.AddDays(-1), "The ferry sailed.");
        foreach (var day in new[] { 0, 1 })
        {
            var instant = Saturday.AddDays(day);
            await house.Editions.SaveAsync(
                new Edition(instant, [SiteEditions.Story(SiteEditions.Bridge, $"Bridge opens {day}", instant), known]),
                Stop
            );
            var date = new DateOnly(2026, 3, 7 + day);
            await house.Ledger.SaveAsync(
                new LedgerEntry(
                    new DeliveryId(reader.Id, date),
                    DeliveryState.Accepted,
                    Guid.NewGuid(),
                    instant,
                    instant,
                    instant
                )
                {
                    Since = day == 0 ? Saturday.AddHours(-2) : Saturday.AddDays(-2),
                },
                Stop
            );
        }
        var mine = house.Links.Links(reader.Id).ReadOnline!.PathAndQuery;

        var (_, newest) = await house.Get(mine);
        var (_, first) = await house.Get(mine + "&d=2026-03-07");

        newest.ShouldContain("Bridge opens 1");
        newest.ShouldContain("The ferry sailed.");
        newest.ShouldContain("rel=\"prev\" href=\"/mine?t=");
        first.ShouldContain("Bridge opens 0");
        first.ShouldNotContain("The ferry sailed.");
        first.ShouldContain("&amp;d=2026-03-08\"");
        (await house.Get(mine + "&d=2026-03-05")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await house.Get(mine + "&d=9999-12-31")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
