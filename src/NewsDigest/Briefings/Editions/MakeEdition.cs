using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using NewsDigest.Articles;
using NewsDigest.Feeds.Polling;
using NewsDigest.Stories;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Growth;
using NewsDigest.Stories.Vectors;
using NewsDigest.Summaries.Writing;
using NewsDigest.Telemetry;
using NewsDigest.Topics;

namespace NewsDigest.Briefings.Editions;

/// <summary>
/// Freezes the edition of an instant: groups the window's items into stories, lets running stories grow, summarises what
/// is new, ranks, and notes which feeds are failing. Safe to repeat: an edition that is there already is returned as it is, and a summary that was
/// stored before a crash is not made again.
/// </summary>
public sealed class MakeEdition(
    StandingNews news,
    IStoryStore stories,
    IEditionStore editions,
    IFeedStore feeds,
    SummarizeDevelopments summarize,
    IWritingLog writingLog,
    TopicCatalogue catalogue,
    ArticleVectors? vectors = null
)
{
    /// <summary>Stories summarised at the same time: enough to wait for a model in parallel, few enough for its rate limit.</summary>
    private const int SummariesAtOnce = 8;

    /// <summary>How long a story that no article touches is still remembered.</summary>
    public static readonly TimeSpan StoryMemory = TimeSpan.FromDays(7);

    /// <summary>The edition of an instant, made if it is not there yet.</summary>
    /// <param name="instant">The instant (UTC).</param>
    /// <param name="window">How far back arrival makes an item eligible.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public Task<Edition> RunAsync(DateTimeOffset instant, TimeSpan window, CancellationToken cancellationToken) =>
        RunAsync(instant, window, answerBy: null, cancellationToken);

    /// <summary>The same within a time.</summary>
    /// <param name="instant">The instant (UTC).</param>
    /// <param name="window">How far back arrival makes an item eligible.</param>
    /// <param name="answerBy">When a model's answers are of no use any more (UTC), and extracts have to do; null: they always are.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<Edition> RunAsync(
        DateTimeOffset instant,
        TimeSpan window,
        DateTimeOffset? answerBy,
        CancellationToken cancellationToken
    )
    {
        if (await editions.FindAsync(instant, cancellationToken) is { } existing)
            return existing;

        using var work = DigestTrace.Begin("make edition");
        var (eligible, running, asStored) = await news.ReadAsync(
            Before(instant, window),
            instant,
            Before(instant, StoryMemory),
            cancellationToken
        );

        var compared = StoryClusterer.Compare(eligible);
        var meanings = vectors is null
            ? ReadOnlyDictionary<ArticleId, ReadOnlyMemory<float>>.Empty
            : await vectors.ReadAsync(compared.InDoubt, answerBy, cancellationToken);
        var grown = StoryGrowth.Grow(running, compared.Cluster(meanings), instant);
        var itemsById = eligible.ToDictionary(i => i.Article);

        var selected = EditionSelection.Select(grown, itemsById, instant, catalogue);
        var told = new EditionStory[selected.Count];
        var outcomes = new ConcurrentBag<WritingOutcome>();
        var atOnce = new ParallelOptions
        {
            MaxDegreeOfParallelism = SummariesAtOnce,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(
            0,
            selected.Count,
            atOnce,
            async (i, cancel) =>
            {
                var story = await summarize.RunAsync(selected[i].Story, itemsById, answerBy, outcomes.Add, cancel);
                if (!(asStored.TryGetValue(story.Id, out var stored) && story.IsAs(stored)))
                    await stories.SaveAsync(story, cancel);
                told[i] = EditionStoryMaker.Make(story, itemsById, selected[i].Score);
            }
        );
        var failing = await FailingFeed.AmongAsync(feeds.ReadAsync(cancellationToken), instant, cancellationToken);
        var writing = outcomes.IsEmpty ? null : WritingCount.Of(outcomes);
        if (writing is not null)
            await writingLog.AddAsync(writing, cancellationToken);
        DigestTrace.LinkTo(
            selected
                .SelectMany(ranked => ranked.Story.Developments)
                .SelectMany(development => development.Articles)
                .Select(article => itemsById.GetValueOrDefault(article)?.Trace)
        );
        var edition = new Edition(instant, told)
        {
            FailingFeeds = failing,
            Writing = writing,
            Trace = DigestTrace.Current,
        };
        var saved = await editions.SaveAsync(edition, cancellationToken);
        DigestMetrics.CountEdition(told.Length, failing.Count);
        return saved;
    }

    private static DateTimeOffset Before(DateTimeOffset instant, TimeSpan span) =>
        instant - DateTimeOffset.MinValue > span ? instant - span : DateTimeOffset.MinValue;
}
