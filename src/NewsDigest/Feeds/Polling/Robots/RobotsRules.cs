using System.Collections.Concurrent;
using System.Net;

namespace NewsDigest.Feeds.Polling.Robots;

/// <summary>Asks hosts what robots may fetch there, and remembers it for a day.</summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1"/></remarks>
public sealed class RobotsRules(IFeedFetcher fetcher, TimeProvider time)
{
    private const int MaxHosts = 1000;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>When a host that did not answer is asked again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (RobotsTxt Rules, DateTimeOffset Until)> known = new();

    /// <summary>Whether an address may be fetched. Where the host's rules cannot be had now, it may not.</summary>
    public async Task<bool> AllowsAsync(Uri address, CancellationToken cancellationToken)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        var now = time.GetUtcNow();
        if (!known.TryGetValue(host, out var rules) || rules.Until <= now)
        {
            rules = await AskAsync(host, rules.Rules, now, cancellationToken);
            if (known.Count >= MaxHosts)
                known.Clear();
            known[host] = rules;
        }
        return rules.Rules.Allows(address);
    }

    private async Task<(RobotsTxt, DateTimeOffset)> AskAsync(
        string host,
        RobotsTxt? before,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var request = new FeedRequest(new Uri($"{host}/robots.txt")) { Resource = FeedResource.Robots };
        return await fetcher.FetchAsync(request, cancellationToken) switch
        {
            FeedFetch.Fetched { Source.Content: var file } => (RobotsTxt.Parse(file.Span), now + Memory),
            FeedFetch.Gone => (RobotsTxt.AllowAll, now + Memory),
            FeedFetch.Failed { Status: >= 400 and < 500 and not (int)HttpStatusCode.TooManyRequests } => (
                RobotsTxt.AllowAll,
                now + Memory
            ),
            _ => (before ?? RobotsTxt.DisallowAll, now + Patience),
        };
    }
}
