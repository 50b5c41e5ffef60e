using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Preview;

/// <summary>
/// Makes the edition of an instant, past or now, from what is stored, and stores nothing: stories and the edition live in
/// memory for it.
/// </summary>
public sealed class RebuildEdition(
    IItemStore items,
    IArticleStore articles,
    IStoryStore stories,
    IWithdrawalStore withdrawals,
    INoticeStore notices,
    IFeedStore feeds,
    TopicCatalogue catalogue,
    TimeProvider time
)
{
    /// <summary>The edition.</summary>
    /// <param name="instant">The instant (UTC).</param>
    /// <param name="summarizer">What summarises.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<Edition> RunAsync(
        DateTimeOffset instant,
        ISummarizer summarizer,
        CancellationToken cancellationToken
    )
    {
        var before = new MemoryStoryStore();
        await foreach (var story in stories.ReadAsync(instant - MakeEdition.StoryMemory, cancellationToken))
        {
            if (Before(story, instant) is { } then)
                await before.SaveAsync(then, cancellationToken);
        }
        var makeEdition = new MakeEdition(
            new StandingNews(items, before, withdrawals, notices),
            before,
            new MemoryEditionStore(),
            feeds,
            new SummarizeDevelopments(articles, summarizer),
            new MemoryWritingLog(time),
            catalogue
        );
        return await makeEdition.RunAsync(instant, BriefingPeriod.Longest, cancellationToken);
    }

    /// <summary>The story as it stood before an instant; null where it began then or later.</summary>
    private static Story? Before(Story story, DateTimeOffset instant)
    {
        List<Development> earlier = [.. story.Developments.Where(d => d.Instant < instant)];
        if (earlier.Count == story.Developments.Count)
            return story;
        if (earlier.Count == 0)
            return null;
        // What it was about is known only as of its last edition; of the articles themselves the items still tell.
        return story with { Developments = earlier, Terms = [] };
    }
}
