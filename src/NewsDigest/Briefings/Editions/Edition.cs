using NewsDigest.Feeds.Polling;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Briefings.Editions;

/// <summary>The ranked stories of one instant, all topics, frozen: every briefing of that instant is taken from it.</summary>
/// <param name="Instant">The instant (UTC), which is its identity.</param>
/// <param name="Stories">Highest score first.</param>
public sealed record Edition(DateTimeOffset Instant, IReadOnlyList<EditionStory> Stories)
{
    /// <summary>Feeds that had been failing for a day at the instant, the longest failing first: what may be missing.</summary>
    public IReadOnlyList<FailingFeed> FailingFeeds { get; init; } = [];

    /// <summary>W3C trace parent of its making, to which the mails that tell it are linked; null where nobody listened.</summary>
    public string? Trace { get; init; }

    /// <summary>What it took to let a model write what is new in it; null where none was asked.</summary>
    public WritingCount? Writing { get; init; }
}
