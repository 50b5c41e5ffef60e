using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Topics;
using NewsDigest.Web.Site;
using NewsDigest.Web.Tests.Endpoints.Archive;

namespace NewsDigest.Web.Tests.Endpoints;

public class PagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_keeps_to_itself_and_sets_no_cookie()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        string[] paths =
        [
            "/",
            "/briefings",
            "/nowhere",
            "/confirm",
            house.Links.Preferences(reader.Id).PathAndQuery,
            house.Links.Unsubscribe(reader.Id).PathAndQuery,
            "/health/live",
        ];
        foreach (var path in paths)
        {
            using var answer = await house.Browser.GetAsync(path, Stop);
            Header(answer, "Content-Security-Policy").ShouldStartWith("default-src 'none'; style-src 'sha256-");
            Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
            Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Pages_of_a_reader_are_kept_and_found_nowhere()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();

        using var own = await house.Browser.GetAsync(house.Links.Preferences(reader.Id).PathAndQuery, Stop);
        using var start = await house.Browser.GetAsync("/", Stop);

        Header(own, "Cache-Control").ShouldBe("no-store");
        Header(own, "X-Robots-Tag").ShouldBe("noindex");
        start.Headers.Contains("X-Robots-Tag").ShouldBeFalse();
    }

    [Fact]
    public async Task What_stands_in_a_page_is_what_its_policy_allows()
    {
        await using var house = await SiteHouse.OpenAsync(more: s => s.AddSingleton(SampleBriefings.OperatorsLook));
        using var answer = await house.Browser.GetAsync("/", Stop);
        var policy = Header(answer, "Content-Security-Policy");
        var html = await answer.Content.ReadAsStringAsync(Stop);

        foreach (var tag in new[] { "style", "script" })
        {
            var parts = html.Split($"<{tag}>").Skip(1).Select(part => part.Split($"</{tag}>")[0]).ToList();
            parts.ShouldNotBeEmpty();
            parts.ShouldAllBe(part => policy.Contains(ContentHash.Of(part)));
        }
        html.ShouldNotContain("style=\"");
        html.ShouldNotContain("http://");
    }

    [Theory]
    [InlineData("de-AT,de;q=0.9,en;q=0.5", "de")]
    [InlineData("fr,en;q=0.5,de;q=0.6", "de")]
    [InlineData("fr", "en")]
    [InlineData("de;q=0", "en")]
    [InlineData(";;;", "en")]
    public async Task Visitors_read_their_own_language_where_there_is_one(string asked, string language)
    {
        await using var house = await SiteHouse.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);

        using var answer = await house.Browser.SendAsync(request, Stop);

        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain($"<html lang=\"{language}\">");
    }

    [Fact]
    public async Task The_form_proposes_the_sites_own_time_and_zone()
    {
        await using var house = await SiteHouse.OpenAsync();

        var (_, html) = await house.Get("/");

        html.ShouldContain("value=\"06:30\" selected");
        html.ShouldContain("value=\"Europe/Lisbon\" selected");
        html.ShouldContain("data-propose");
    }

    [Fact]
    public async Task Topics_stand_in_the_order_of_the_catalogue()
    {
        await using var house = await SiteHouse.OpenAsync();

        var (_, html) = await house.Get("/");

        var places = TopicCatalogue.Iptc.Topics.Select(t =>
            html.IndexOf($"value=\"{t.Id}\"", StringComparison.Ordinal)
        );
        places.ShouldAllBe(place => place > 0);
        places.ShouldBeInOrder();
    }

    [Fact]
    public async Task Hostile_names_and_addresses_are_text()
    {
        const string markup = "<script>alert('x')</script>\"&";
        await using var house = await SiteHouse.OpenAsync(
            SiteHouse.Settings with
            {
                Identity = new SiteIdentity(markup, new Uri("https://news.example/"), markup),
            }
        );
        var (_, start) = await house.Get("/");
        var (_, again) = await house.Post("/subscribe", SiteHouse.SignUp(markup + "@news.example"));
        var reader = await house.Reader();
        var (_, unsubscribe) = await house.Get(house.Links.Unsubscribe(reader.Id).PathAndQuery);

        string[] pages = [start, again, unsubscribe, .. house.Mails.Select(mail => mail.Content.Html)];
        pages.ShouldAllBe(page => !page.Contains("<script>alert"));
        again.ShouldContain("&lt;script&gt;alert");
    }

    [Fact]
    public async Task A_readers_own_page_holds_their_topics_and_no_key_to_their_choices()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Editions.SaveAsync(SiteEditions.OneStory(SiteHouse.Start), Stop);
        var reader = await house.Reader();
        var mine = SiteHouse.LinkIn(house.Mails.Last(), "mine");

        var (status, html) = await house.Get(mine);

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("The bridge opened.");
        html.ShouldNotContain("preferences?t=");
        html.ShouldNotContain("unsubscribe?t=");
        house.Mails.Last().Content.Text.ShouldContain("The bridge opened.");
    }

    [Fact]
    public async Task A_fault_is_answered_with_a_page_and_logged_without_token_or_address()
    {
        await using var house = await SiteHouse.OpenAsync(
            null,
            services => services.AddSingleton<ISubscriberStore, BrokenStore>()
        );
        var path = house.Links.Preferences(new SubscriberId(new string('a', 32))).PathAndQuery;

        var (status, html) = await house.Get(path);
        await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example"));

        status.ShouldBe(HttpStatusCode.InternalServerError);
        html.ShouldContain("Something went wrong here");
        var log = string.Join('\n', house.Logs.Lines);
        log.ShouldContain("A request failed: GET /preferences");
        log.ShouldNotContain("t=");
        log.ShouldNotContain("ada@");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told_in_a_word(string path)
    {
        await using var house = await SiteHouse.OpenAsync();

        (await house.Get(path)).ShouldBe((HttpStatusCode.OK, "Healthy"));
    }

    [Fact]
    public async Task What_is_not_ready_is_named()
    {
        await using var house = await SiteHouse.OpenAsync(more: services =>
            services
                .AddHealthChecks()
                .AddCheck("storage", () => HealthCheckResult.Unhealthy("It does not answer."), ["ready"])
        );

        (await house.Get("/health/ready")).ShouldBe(
            (HttpStatusCode.ServiceUnavailable, "Unhealthy\nstorage: It does not answer.")
        );
        (await house.Get("/health/live")).ShouldBe((HttpStatusCode.OK, "Healthy"));
    }

    [Fact]
    public async Task Developers_read_mails_in_a_frame_that_can_do_nothing()
    {
        await using var house = await SiteHouse.OpenAsync(
            SiteHouse.Settings with
            {
                IsDevelopment = true,
            },
            services => services.AddSingleton<IOutbox, OneMail>()
        );

        (await house.Get("/outbox")).Html.ShouldContain("href=\"/outbox/mail%201.eml\"");
        var (status, html) = await house.Get("/outbox/mail%201.eml");

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        html.ShouldContain("&lt;b&gt;Hello&lt;/b&gt;");
        html.ShouldNotContain("<b>Hello</b>");
        (await house.Get("/outbox/other.eml")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Outside_of_development_there_is_no_outbox()
    {
        await using var house = await SiteHouse.OpenAsync(null, services => services.AddSingleton<IOutbox, OneMail>());

        (await house.Get("/outbox")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private sealed class OneMail : IOutbox
    {
        private static readonly SentMail Mail = new(
            "mail 1.eml",
            SiteHouse.Start,
            "ada@news.example",
            "Hello",
            "Hello",
            "<html><head></head><body><b>Hello</b></body></html>"
        );

        public Task<IReadOnlyList<SentMail>> ReadAsync(int count, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<SentMail>>([Mail]);

        public Task<SentMail?> FindAsync(string name, CancellationToken cancellationToken) =>
            Task.FromResult(name == Mail.Name ? Mail : null);
    }

    private sealed class BrokenStore : ISubscriberStore
    {
        public Task<Subscriber?> FindAsync(SubscriberId id, CancellationToken cancellationToken) =>
            throw new IOException("The storage does not answer.");

        public Task<Subscriber?> SaveAsync(Subscriber subscriber, CancellationToken cancellationToken) =>
            throw new IOException("The storage does not answer.");

        public Task DeleteAsync(SubscriberId id, CancellationToken cancellationToken) =>
            throw new IOException("The storage does not answer.");

        public IAsyncEnumerable<Subscriber> ReadAsync(CancellationToken cancellationToken) =>
            throw new IOException("The storage does not answer.");
    }
}
