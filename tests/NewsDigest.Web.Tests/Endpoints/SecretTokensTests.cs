using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Telemetry;

namespace NewsDigest.Web.Tests.Endpoints;

/// <summary>Tokens stand in the place of passwords: they stand in the mail and in the browser, and nowhere else.</summary>
public class SecretTokensTests
{
    [Fact]
    public async Task No_token_stands_in_a_log_or_a_span()
    {
        using var spans = new RecordedSpans("Microsoft.AspNetCore", DigestTrace.SourceName);
        var logs = new AllLogs();
        string token;
        // Closed before its spans are looked at: a request's span may end after its answer has been read.
        await using (
            var house = await SiteHouse.OpenAsync(
                null,
                services => services.AddLogging(logging => logging.AddProvider(logs))
            )
        )
        {
            var reader = await house.Reader();
            token = house.Links.Preferences(reader.Id).Query[3..];

            await house.Get($"/preferences?t={token}");
            await house.Post($"/preferences?t={token}", SiteHouse.SignUp("", ("pause", "none")));
            await house.Post($"/data?t={token}", ("what", "erase"));
            await house.Get($"/mine?t={token}");
            await house.Post(house.Links.Unsubscribe(reader.Id).PathAndQuery, ("List-Unsubscribe", "One-Click"));
        }

        var texts = spans.Ended().Select(TextOf).ToList();
        // A span of each request is there.
        texts.Count.ShouldBeGreaterThanOrEqualTo(5);
        var signature = token[(token.LastIndexOf('.') + 1)..];
        texts.ShouldAllBe(text => !text.Contains(signature) && !text.Contains("?t=") && !text.Contains("ada@"));
        logs.Lines.ShouldAllBe(line => !line.Contains(signature) && !line.Contains("?t=") && !line.Contains("ada@"));
    }

    [Fact]
    public async Task No_page_tells_another_site_where_it_was()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();

        using var answer = await house.Browser.GetAsync(
            house.Links.Preferences(reader.Id),
            TestContext.Current.CancellationToken
        );

        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    /// <summary>A span as text: name, tags and events.</summary>
    private static string TextOf(Activity activity) =>
        string.Join(
            '\n',
            activity
                .TagObjects.Concat(activity.Events.SelectMany(e => e.Tags))
                .Select(tag => $"{tag.Key}={tag.Value}")
                .Concat(activity.Baggage.Select(item => $"{item.Key}={item.Value}"))
                .Append(activity.DisplayName)
        );

    /// <summary>Every line of every part, as far as the site's own filters let it through.</summary>
    private sealed class AllLogs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
