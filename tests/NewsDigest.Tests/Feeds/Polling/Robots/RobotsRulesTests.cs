using Microsoft.Extensions.Time.Testing;
using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Robots;

namespace NewsDigest.Tests.Feeds.Polling.Robots;

public class RobotsRulesTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 6, 0, 0, TimeSpan.Zero));
    private readonly FakeFetcher web = new() { Answer = Rules("User-agent: *\nDisallow: /private") };
    private readonly RobotsRules robots;

    public RobotsRulesTests() => robots = new RobotsRules(web, time);

    [Fact]
    public async Task A_host_is_asked_once_a_day()
    {
        (await Allows("https://post.example/a")).ShouldBeTrue();
        (await Allows("https://post.example/private/b")).ShouldBeFalse();
        time.Advance(TimeSpan.FromHours(23));
        await Allows("https://post.example/c");
        web.Requests.ShouldHaveSingleItem().Url.ShouldBe(new Uri("https://post.example/robots.txt"));

        time.Advance(TimeSpan.FromHours(1));
        await Allows("https://post.example/d");
        web.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Each_scheme_host_and_port_has_rules_of_its_own()
    {
        foreach (var host in new[] { "https://post.example", "http://post.example", "https://post.example:8443" })
            await Allows($"{host}/a");

        web.Requests.Select(r => r.Url.AbsoluteUri)
            .ShouldBe([
                "https://post.example/robots.txt",
                "http://post.example/robots.txt",
                "https://post.example:8443/robots.txt",
            ]);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(401, true)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(null, false)]
    public async Task A_host_without_rules_allows_all_and_one_that_does_not_say_them_nothing(int? status, bool allowed)
    {
        web.Answer = new FeedFetch.Failed("no") { Status = status };
        (await Allows("https://post.example/a")).ShouldBe(allowed);
    }

    [Fact]
    public async Task A_host_that_did_not_answer_is_asked_again_after_an_hour()
    {
        var rules = web.Answer;
        web.Answer = new FeedFetch.Failed("no");
        (await Allows("https://post.example/a")).ShouldBeFalse();
        web.Answer = rules;
        (await Allows("https://post.example/a")).ShouldBeFalse();
        time.Advance(TimeSpan.FromHours(1));
        (await Allows("https://post.example/a")).ShouldBeTrue();
    }

    [Fact]
    public async Task Rules_that_are_known_hold_while_a_host_does_not_answer()
    {
        await Allows("https://post.example/a");
        time.Advance(TimeSpan.FromDays(1));
        web.Answer = new FeedFetch.Failed("no") { Status = 503 };

        (await Allows("https://post.example/a")).ShouldBeTrue();
        (await Allows("https://post.example/private")).ShouldBeFalse();
    }

    private static FeedFetch.Fetched Rules(string file) => FakeFetcher.Other(file, "text/plain");

    private Task<bool> Allows(string address) =>
        robots.AllowsAsync(new Uri(address), TestContext.Current.CancellationToken);
}
