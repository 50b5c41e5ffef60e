using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Options;
using NewsDigest.Intake;
using NewsDigest.Stories;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Preview;

/// <summary>
/// Makes the briefing that a new reader would get now. Stories and the edition live in memory for it, so that looking
/// does not change what readers will get; a model is not asked, so that looking costs nothing.
/// </summary>
public sealed class PreviewBriefing(
    IItemStore items,
    IArticleStore articles,
    IStoryStore stories,
    IFeedStore feeds,
    ExtractiveSummarizer summarizer,
    TopicCatalogue catalogue,
    SiteOptions site,
    TimeProvider time
)
{
    private static readonly TimeSpan StoryMemory = TimeSpan.FromDays(7);

    /// <summary>The briefing.</summary>
    public async Task<Briefing> RunAsync(ReaderChoices choices, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var copies = new MemoryStoryStore();
        await foreach (var story in stories.ReadAsync(now - StoryMemory, cancellationToken))
            await copies.SaveAsync(story, cancellationToken);
        var makeEdition = new MakeEdition(items, articles, copies, new MemoryEditionStore(), feeds, summarizer);
        var edition = await makeEdition.RunAsync(now, BriefingPeriod.Longest, cancellationToken);
        return BriefingComposer.Compose(
            edition,
            choices,
            BriefingPeriod.Since(lastReceived: null, now),
            DueTime.LocalDateAt(site.TimeZone, now),
            catalogue
        );
    }
}
