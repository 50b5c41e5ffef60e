using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using NewsDigest.Articles;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Growth;
using NewsDigest.Stories.Vectors;
using NewsDigest.Summaries;
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
    IArticleStore articles,
    IStoryStore stories,
    IEditionStore editions,
    IFeedStore feeds,
    ISummarizer summarizer,
    IWritingLog writingLog,
    TopicCatalogue catalogue,
    ArticleVectors? vectors = null
)
{
    /// <summary>Articles that a summary reads; further ones of the same development only count as sources.</summary>
    private const int MaxTextsPerSummary = 12;

    /// <summary>The most words of a development's summary: three or four sentences of news prose.</summary>
    public const int SummaryWords = 100;

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
                var story = await SummarizeAsync(selected[i].Story, itemsById, answerBy, outcomes, cancel);
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

    private async Task<Story> SummarizeAsync(
        Story story,
        Dictionary<ArticleId, DigestItem> itemsById,
        DateTimeOffset? answerBy,
        ConcurrentBag<WritingOutcome> outcomes,
        CancellationToken cancellationToken
    )
    {
        if (story.Developments.All(d => d.Summary is not null))
            return story;
        var developments = new List<Development>(story.Developments.Count);
        var known = new List<string>();
        foreach (var development in story.Developments)
        {
            var summary =
                development.Summary
                ?? await SummarizeAsync(
                    development,
                    texts => new SummaryRequest(texts, SummaryWords)
                    {
                        Known = known,
                        Subject = story.Id.Value,
                        AnswerBy = answerBy,
                    },
                    itemsById,
                    cancellationToken
                );
            if (development.Summary is null)
                DigestMetrics.CountSummary(isWritten: !summary.IsExtract);
            if (summary.Writing is { } outcome)
                outcomes.Add(outcome);
            // What it took is told of this edition, not of every one that tells the story.
            developments.Add(development with { Summary = summary with { Writing = null } });
            known.AddRange(summary.Sentences.Select(s => s.Text));
        }
        return story with { Developments = developments };
    }

    private async Task<Summary> SummarizeAsync(
        Development development,
        Func<IReadOnlyList<SourceText>, SummaryRequest> ask,
        Dictionary<ArticleId, DigestItem> itemsById,
        CancellationToken cancellationToken
    )
    {
        var texts = new List<SourceText>();
        foreach (var id in development.Articles.Take(MaxTextsPerSummary))
        {
            if (await articles.FindAsync(id, cancellationToken) is { } article)
                texts.Add(SourceText.From(article));
        }
        if (texts.Count > 0)
            return await summarizer.SummarizeAsync(ask(texts), cancellationToken);

        // The full texts are past their retention: the items' own extracts are what is left.
        var left = development.Articles.Select(itemsById.GetValueOrDefault).FirstOrDefault(i => i is not null);
        return left?.Extract ?? new Summary([]);
    }

    private static DateTimeOffset Before(DateTimeOffset instant, TimeSpan span) =>
        instant - DateTimeOffset.MinValue > span ? instant - span : DateTimeOffset.MinValue;
}
