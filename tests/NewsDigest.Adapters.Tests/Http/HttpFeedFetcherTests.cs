using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Http;
using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Robots;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace NewsDigest.Adapters.Tests.Http;

public sealed class HttpFeedFetcherTests : IDisposable
{
    private const string Feed = "<rss><channel><title>Harbour Post</title></channel></rss>";

    private readonly WireMockServer server = WireMockServer.Start();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 6, 0, 0, TimeSpan.Zero));

    private readonly FeedHttpOptions local = new()
    {
        AllowedHosts = new HashSet<string> { "localhost" },
        UserAgent = "NewsDigest/0.1 (+https://digest.example/)",
        MaxBytes = 100_000,
    };

    [Fact]
    public async Task A_document_comes_with_its_headers_as_they_were_sent()
    {
        Answer(
            "/rss",
            Response
                .Create()
                .WithBody(Feed)
                .WithHeader("ETag", "not-quoted")
                .WithHeader("Last-Modified", "Tuesday")
                .WithHeader("Content-Type", "text/xml; charset=koi8-r")
                .WithHeader("Cache-Control", "max-age=600")
        );

        var fetched = (await Fetch("/rss")).ShouldBeOfType<FeedFetch.Fetched>();

        Encoding.UTF8.GetString(fetched.Source.Content.Span).ShouldBe(Feed);
        fetched.ETag.ShouldBe("not-quoted");
        fetched.LastModified.ShouldBe("Tuesday");
        fetched.MaxAge.ShouldBe(TimeSpan.FromMinutes(10));
        fetched.MovedTo.ShouldBeNull();
        fetched.Source.ContentType.ShouldBe("text/xml; charset=koi8-r");
        fetched.Source.Address.ShouldBe(Address("/rss"));
    }

    [Fact]
    public async Task A_request_says_who_asks_and_what_is_known()
    {
        Answer("/rss", Response.Create().WithStatusCode(304));

        await Fetch(new FeedRequest(Address("/rss"), "not-quoted", "Tuesday"), local);

        var headers = server.LogEntries.ShouldHaveSingleItem().RequestMessage!.Headers!;
        headers["User-Agent"].ShouldHaveSingleItem().ShouldBe("NewsDigest/0.1 (+https://digest.example/)");
        headers["If-None-Match"].ShouldHaveSingleItem().ShouldBe("not-quoted");
        headers["If-Modified-Since"].ShouldHaveSingleItem().ShouldBe("Tuesday");
    }

    [Fact]
    public async Task Nothing_changed_is_an_answer()
    {
        Answer("/rss", Response.Create().WithStatusCode(304));
        (await Fetch("/rss")).ShouldBeOfType<FeedFetch.NotModified>();
    }

    [Fact]
    public async Task Gone_is_an_answer()
    {
        Answer("/rss", Response.Create().WithStatusCode(410));
        (await Fetch("/rss")).ShouldBeOfType<FeedFetch.Gone>();
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Tue, 10 Mar 2026 07:00:00 GMT", 3600)]
    [InlineData("Tue, 10 Mar 2026 05:00:00 GMT", null)]
    [InlineData("later", null)]
    public async Task A_busy_server_may_say_how_long(string retryAfter, int? seconds)
    {
        Answer("/rss", Response.Create().WithStatusCode(429).WithHeader("Retry-After", retryAfter));

        var failed = (await Fetch("/rss")).ShouldBeOfType<FeedFetch.Failed>();

        failed.Status.ShouldBe(429);
        ((int?)failed.RetryAfter?.TotalSeconds).ShouldBe(seconds);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Compressed_documents_are_unpacked(string encoding)
    {
        Answer("/rss", Response.Create().WithBody(Compressed(encoding, Feed)).WithHeader("Content-Encoding", encoding));

        var fetched = (await Fetch("/rss")).ShouldBeOfType<FeedFetch.Fetched>();

        Encoding.UTF8.GetString(fetched.Source.Content.Span).ShouldBe(Feed);
    }

    [Fact]
    public async Task The_limit_of_size_counts_what_is_unpacked()
    {
        var bomb = Compressed("gzip", new string('a', 200_000));
        bomb.Length.ShouldBeLessThan(100_000);
        Answer("/rss", Response.Create().WithBody(bomb).WithHeader("Content-Encoding", "gzip"));

        (await Fetch("/rss"))
            .ShouldBeOfType<FeedFetch.Failed>()
            .Explanation.ShouldBe("it holds more than 100,000 bytes");
    }

    [Fact]
    public async Task Permanent_redirects_tell_the_new_address()
    {
        Redirect("/old", 301, "/older");
        Redirect("/older", 308, Address("/new").AbsoluteUri);
        Answer("/new", Response.Create().WithBody(Feed));

        var fetched = (await Fetch("/old")).ShouldBeOfType<FeedFetch.Fetched>();

        fetched.MovedTo.ShouldBe(Address("/new"));
        fetched.Source.Address.ShouldBe(Address("/new"));
    }

    [Fact]
    public async Task One_passing_redirect_on_the_way_keeps_the_address()
    {
        Redirect("/old", 301, "/today");
        Redirect("/today", 302, "/new");
        Answer("/new", Response.Create().WithBody(Feed));

        (await Fetch("/old")).ShouldBeOfType<FeedFetch.Fetched>().MovedTo.ShouldBeNull();
    }

    [Fact]
    public async Task A_circle_of_redirects_ends_after_five()
    {
        Redirect("/rss", 302, "/rss");

        (await Fetch("/rss")).ShouldBeOfType<FeedFetch.Failed>().Explanation.ShouldBe("it redirects more than 5 times");
        server.LogEntries.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_redirect_to_a_file_is_refused()
    {
        Redirect("/rss", 302, "file:///etc/passwd");
        (await Fetch("/rss")).ShouldBeOfType<FeedFetch.Failed>().Explanation.ShouldContain("file");
    }

    [Fact]
    public async Task An_address_of_this_machine_is_refused_before_anything_is_sent()
    {
        Answer("/rss", Response.Create().WithBody(Feed));

        var failed = (
            await Fetch(new FeedRequest(Address("/rss")), new FeedHttpOptions())
        ).ShouldBeOfType<FeedFetch.Failed>();

        failed.Explanation.ShouldBe("localhost has no address on the public internet; allow it by name if it is meant");
        server.LogEntries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_this_machine_is_refused_as_well()
    {
        Redirect("/rss", 301, $"http://127.0.0.1:{server.Port}/secret");
        Answer("/secret", Response.Create().WithBody(Feed));

        (await Fetch("/rss"))
            .ShouldBeOfType<FeedFetch.Failed>()
            .Explanation.ShouldStartWith("127.0.0.1 has no address");
        server.LogEntries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_no_exception()
    {
        var address = Address("/rss");
        server.Stop();
        (await Fetch(new FeedRequest(address), local))
            .ShouldBeOfType<FeedFetch.Failed>()
            .Explanation.ShouldStartWith("it cannot be reached");
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_at_the_limit_of_time()
    {
        using var http = new HttpClient(new SilentHandler(() => time.Advance(TimeSpan.FromSeconds(31))));
        var fetcher = new HttpFeedFetcher(http, local, new HostTurns(), time);

        var fetch = await fetcher.FetchAsync(new FeedRequest(Address("/rss")), TestContext.Current.CancellationToken);

        fetch.ShouldBeOfType<FeedFetch.Failed>().Explanation.ShouldBe("it did not answer within 30 seconds");
    }

    [Fact]
    public async Task A_server_that_drips_is_left_at_the_limit_of_time()
    {
        // A byte a second would keep a feed of five megabytes coming for two months.
        var drip = new DrippingStream(1, () => time.Advance(TimeSpan.FromSeconds(1)));

        (await Fetch(drip))
            .ShouldBeOfType<FeedFetch.Failed>()
            .Explanation.ShouldBe("it did not answer within 30 seconds");
        drip.BytesRead.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task A_feed_that_never_ends_is_left_at_the_limit_of_size()
    {
        var flood = new DrippingStream(32 * 1024, () => { });

        (await Fetch(flood))
            .ShouldBeOfType<FeedFetch.Failed>()
            .Explanation.ShouldBe("it holds more than 100,000 bytes");
        flood.BytesRead.ShouldBeLessThan(200_000);
    }

    [Fact]
    public async Task Time_that_redirects_took_is_not_given_again()
    {
        var slow = new SteppingHandler(
            () => time.Advance(TimeSpan.FromSeconds(20)),
            n => n == 0 ? Redirected("http://b.example/") : new HttpResponseMessage()
        );

        (await Fetch(slow, new FeedRequest(new Uri("http://a.example/")))).ShouldBeOfType<FeedFetch.Failed>();
        slow.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_by_all()
    {
        var handler = new CountingHandler();
        using var http = new HttpClient(handler);
        var turns = new HostTurns();
        var urls = Enumerable.Range(0, 20).Select(n => new Uri($"http://{(n % 2 == 0 ? "a" : "b")}.example/{n}"));

        await Task.WhenAll(
            urls.Select(url =>
                new HttpFeedFetcher(http, local, turns, time).FetchAsync(
                    new FeedRequest(url),
                    TestContext.Current.CancellationToken
                )
            )
        );

        handler.MostAtOnce.ShouldBe(
            new Dictionary<string, int> { ["a.example"] = 1, ["b.example"] = 1 },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Each_address_on_the_way_is_asked_about_before_anything_is_sent_there()
    {
        Redirect("/a", 302, "/b");
        Answer("/b", Response.Create().WithBody(Feed));
        var asked = new List<string>();
        var request = new FeedRequest(Address("/a"))
        {
            Permits = (url, _) =>
            {
                asked.Add(url.AbsolutePath);
                return Task.FromResult(url.AbsolutePath != "/b");
            },
        };

        (await Fetch(request, local))
            .ShouldBeOfType<FeedFetch.Failed>()
            .Explanation.ShouldBe("the robots.txt of localhost does not allow to fetch it");
        asked.ShouldBe(["/a", "/b"]);
        server.LogEntries.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_rules_for_a_page_may_be_asked_for_on_the_same_host()
    {
        Answer("/robots.txt", Response.Create().WithStatusCode(404));
        Answer("/page", Response.Create().WithBody("<p>News</p>"));
        using var http = new HttpClient(PublicInternetHandler.Create(local));
        var fetcher = new HttpFeedFetcher(http, local, new HostTurns(), time);
        var robots = new RobotsRules(fetcher, time);
        var request = new FeedRequest(Address("/page")) { Resource = FeedResource.Page, Permits = robots.AllowsAsync };

        (await fetcher.FetchAsync(request, TestContext.Current.CancellationToken)).ShouldBeOfType<FeedFetch.Fetched>();
    }

    [Fact]
    public async Task Of_a_robots_file_that_is_too_large_the_beginning_is_taken()
    {
        Answer("/robots.txt", Response.Create().WithBody(new string('a', RobotsTxt.MaxBytes + 10)));

        var fetched = await Fetch(new FeedRequest(Address("/robots.txt")) { Resource = FeedResource.Robots }, local);

        fetched.ShouldBeOfType<FeedFetch.Fetched>().Source.Content.Length.ShouldBe(RobotsTxt.MaxBytes);
    }

    [Theory]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::169.254.169.254]/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public async Task However_an_address_is_written_one_of_a_machine_is_refused(string address) =>
        (await Fetch(new FeedRequest(new Uri(address)), new FeedHttpOptions()))
            .ShouldBeOfType<FeedFetch.Failed>()
            .Explanation.ShouldContain("has no address on the public internet");

    [Fact]
    public async Task Who_cancels_gets_no_outcome()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var http = new HttpClient(PublicInternetHandler.Create(local));

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new HttpFeedFetcher(http, local, new HostTurns(), time).FetchAsync(
                new FeedRequest(Address("/rss")),
                cancelled.Token
            )
        );
    }

    /// <inheritdoc/>
    public void Dispose() => server.Dispose();

    private Task<FeedFetch> Fetch(string path) => Fetch(new FeedRequest(Address(path)), local);

    private async Task<FeedFetch> Fetch(FeedRequest request, FeedHttpOptions options)
    {
        using var http = new HttpClient(PublicInternetHandler.Create(options));
        return await new HttpFeedFetcher(http, options, new HostTurns(), time).FetchAsync(
            request,
            TestContext.Current.CancellationToken
        );
    }

    private Task<FeedFetch> Fetch(Stream content) =>
        Fetch(
            new SteppingHandler(() => { }, _ => new HttpResponseMessage { Content = new StreamContent(content) }),
            new FeedRequest(new Uri("http://post.example/rss"))
        );

    private async Task<FeedFetch> Fetch(HttpMessageHandler handler, FeedRequest request)
    {
        using var http = new HttpClient(handler);
        return await new HttpFeedFetcher(http, local, new HostTurns(), time).FetchAsync(
            request,
            TestContext.Current.CancellationToken
        );
    }

    private static HttpResponseMessage Redirected(string location) =>
        new(HttpStatusCode.Found) { Headers = { Location = new Uri(location) } };

    private Uri Address(string path) => new($"http://localhost:{server.Port}{path}");

    private void Answer(string path, IResponseBuilder response) =>
        server.Given(Request.Create().WithPath(path)).RespondWith(response);

    private void Redirect(string path, int status, string location) =>
        Answer(path, Response.Create().WithStatusCode(status).WithHeader("Location", location));

    private static byte[] Compressed(string encoding, string text)
    {
        using var output = new MemoryStream();
        using (
            Stream packing =
                encoding == "br"
                    ? new BrotliStream(output, CompressionLevel.Fastest)
                    : new GZipStream(output, CompressionLevel.Fastest)
        )
            packing.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }

    /// <summary>Waits for ever, and lets time pass while it does.</summary>
    private sealed class SilentHandler(Action meanwhile) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            meanwhile();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("For ever has ended.");
        }
    }
}
