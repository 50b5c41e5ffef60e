using NewsDigest.Briefings.Editions;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>A headline of the day for each topic, so that people see what they choose. None where the archive is private.</summary>
internal sealed class TopicExamples(IEditionStore editions, SiteSettings settings, TimeProvider time)
{
    private const int MaxHeadline = 140;

    /// <summary>Older news are no example of today's.</summary>
    private static readonly TimeSpan Newest = TimeSpan.FromDays(1);

    /// <summary>Only saves reading the edition again for every visitor.</summary>
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(5);

    private Known? known;

    /// <summary>The examples by the topic's id.</summary>
    public async Task<IReadOnlyDictionary<string, TopicExample>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known is not { } last || now - last.At >= KnownFor)
            known = last = new Known(now, await FindAsync(now, cancellationToken));
        return last.Examples;
    }

    private async Task<Dictionary<string, TopicExample>> FindAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            settings.IsArchivePrivate
            || await editions.FindNewestAsync(now, cancellationToken) is not { } edition
            || now - edition.Instant > Newest
        )
            return [];
        var examples = new Dictionary<string, TopicExample>();
        foreach (var story in edition.Stories)
        {
            var headline = DisplayText.Clean(story.Developments[^1].Headline, MaxHeadline);
            if (headline.Length > 0)
                examples.TryAdd(story.Topic.Value, new TopicExample(headline, story.Language));
        }
        return examples;
    }

    private sealed record Known(DateTimeOffset At, IReadOnlyDictionary<string, TopicExample> Examples);
}
