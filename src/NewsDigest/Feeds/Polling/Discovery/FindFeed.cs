namespace NewsDigest.Feeds.Polling.Discovery;

/// <summary>Finds the feed that is meant by an address: the one there, or one that the web page there names.</summary>
public sealed class FindFeed(IFeedFetcher fetcher)
{
    /// <summary>So many of a page's feeds are tried.</summary>
    private const int MaxTried = 5;

    /// <summary>Looks at an address.</summary>
    public async Task<FeedSearch> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        switch (await fetcher.FetchAsync(new FeedRequest(address), cancellationToken))
        {
            case FeedFetch.Fetched { Source: var source }:
                return FeedParser.Parse(source) switch
                {
                    FeedOutcome.Parsed { Feed: var feed } => new FeedSearch.Found(
                        new FeedLink(address, feed.Title),
                        []
                    ),
                    FeedOutcome.Failed { Reason: FeedFailureReason.NotAFeed } failed => await OnPageAsync(
                        source,
                        failed.Explanation,
                        cancellationToken
                    ),
                    FeedOutcome.Failed failed => new FeedSearch.NoFeed(failed.Explanation),
                    var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome."),
                };
            case FeedFetch.Gone:
                return new FeedSearch.NoFeed("its server says that it is gone for good (410)");
            case FeedFetch.Failed failed:
                return new FeedSearch.Unreachable(failed.Explanation);
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} answers no first request.");
        }
    }

    private async Task<FeedSearch> OnPageAsync(FeedSource page, string explanation, CancellationToken cancellationToken)
    {
        var links = FeedLinks.In(page);
        if (links.Count == 0)
            return new FeedSearch.NoFeed(explanation);
        foreach (var link in links.Take(MaxTried))
        {
            if (
                await fetcher.FetchAsync(new FeedRequest(link.Url), cancellationToken) is FeedFetch.Fetched fetched
                && FeedParser.Parse(fetched.Source) is FeedOutcome.Parsed
            )
                return new FeedSearch.Found(link, [.. links.Where(other => other != link)]);
        }
        return new FeedSearch.NoFeed(
            $"it is a web page, and none of the feeds that it names can be read: {string.Join(", ", links.Take(MaxTried).Select(link => link.Url.AbsoluteUri))}"
        );
    }
}
