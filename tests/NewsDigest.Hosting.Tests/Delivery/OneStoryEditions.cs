using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>Editions that are always there, with one story: new at the first instant, or at each.</summary>
public sealed class OneStoryEditions(DateTimeOffset first) : IEditionStore
{
    private int found;

    /// <summary>Whether every edition has news of its own.</summary>
    public bool HaveNews { get; set; }

    /// <summary>Whether none is there, and none can be kept.</summary>
    public bool AreLost { get; set; }

    /// <summary>The instant whose edition cannot be read; null: none.</summary>
    public DateTimeOffset? Broken { get; set; }

    /// <summary>What reading it fails with.</summary>
    public Exception Fault { get; set; } = new IOException("The edition cannot be read.");

    /// <summary>How often one was asked for.</summary>
    public int Found => found;

    /// <summary>Instants asked for.</summary>
    public HashSet<DateTimeOffset> Instants { get; } = [];

    public Task<Edition> SaveAsync(Edition edition, CancellationToken cancellationToken) => Task.FromResult(edition);

    public Task<Edition?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref found);
        lock (Instants)
            Instants.Add(instant);
        if (instant == Broken)
            throw Fault;
        return Task.FromResult(AreLost ? null : Make(instant));
    }

    public Task<Edition?> FindNewestAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        FindAsync(until, cancellationToken);

    public IAsyncEnumerable<DateTimeOffset> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => Instants.Where(instant => instant >= from && instant <= until).Order().ToAsyncEnumerable();

    private Edition Make(DateTimeOffset instant)
    {
        var article = new ArticleId("bridge");
        var told = new EditionDevelopment(
            HaveNews ? instant : first,
            "Bridge opens",
            new Summary([new SummarySentence("The bridge opened.", [new(article, 0)])]),
            [new EditionArticle(article, "bridge.txt", "Bridge opens", "Harbour Post", null, first, "en")]
        );
        var story = new EditionStory(
            new StoryId("bridge"),
            new TopicId("sport"),
            [],
            "en",
            new StoryScore(1, new Dictionary<string, double>()),
            [told]
        );
        return new Edition(instant, [story]);
    }
}
