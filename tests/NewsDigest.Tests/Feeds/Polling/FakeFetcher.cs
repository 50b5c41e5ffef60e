using System.Text;
using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

/// <summary>Answers every request with what a test says.</summary>
internal sealed class FakeFetcher : IFeedFetcher
{
    /// <summary>The requests so far.</summary>
    public List<FeedRequest> Requests { get; } = [];

    /// <summary>The next answers.</summary>
    public FeedFetch Answer { get; set; } = Document();

    /// <summary>Answers for addresses that are not the feed's.</summary>
    public Dictionary<string, FeedFetch> Pages { get; } = [];

    /// <summary>A document with entries of these ids.</summary>
    public static FeedFetch.Fetched Document(params string[] ids)
    {
        var items = string.Concat(ids.Select(id => $"<item><guid>{id}</guid><title>Title {id}</title></item>"));
        var rss = $"<rss><channel><title>Harbour Post</title>{items}</channel></rss>";
        return new FeedFetch.Fetched(new FeedSource(Encoding.UTF8.GetBytes(rss)))
        {
            ETag = "\"1\"",
            LastModified = "Tuesday",
        };
    }

    /// <inheritdoc/>
    public async Task<FeedFetch> FetchAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        if (request.Permits is { } permits && !await permits(request.Url, cancellationToken))
            return new FeedFetch.Failed("it may not be fetched");
        lock (Requests)
            Requests.Add(request);
        return Pages.GetValueOrDefault(request.Url.AbsoluteUri, Answer);
    }

    /// <summary>A document of any kind.</summary>
    public static FeedFetch.Fetched Other(string content, string? contentType, string? address = null) =>
        new(
            new FeedSource(Encoding.UTF8.GetBytes(content))
            {
                ContentType = contentType,
                Address = address is null ? null : new Uri(address),
            }
        );
}
