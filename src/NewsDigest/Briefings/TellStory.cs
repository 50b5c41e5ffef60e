using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories;

namespace NewsDigest.Briefings;

/// <summary>Gathers a story's developments from the editions that told them.</summary>
public sealed class TellStory(IStoryStore stories, IEditionStore editions, IEditionIndexStore archive)
{
    /// <summary>Editions read for one story: more turns of one event are seldom, and a page has its limits.</summary>
    private const int MaxEditions = 10;

    private const int ReadsAtOnce = 12;

    /// <summary>No story is remembered longer, so none is told on both sides of a longer gap.</summary>
    private static readonly TimeSpan LongestGap = MakeEdition.StoryMemory + BriefingPeriod.Longest;

    /// <summary>The story as it was told until an instant; null where no retained edition tells it.</summary>
    /// <param name="id">The story.</param>
    /// <param name="until">Editions after it are not published yet (UTC).</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<StoryHistory?> RunAsync(StoryId id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var developments = new SortedDictionary<DateTimeOffset, EditionDevelopment>();
        EditionStory? newest = null;
        foreach (var instant in await ToldInAsync(id, until, cancellationToken))
        {
            var edition = await editions.FindAsync(instant, cancellationToken);
            if (edition?.Stories.FirstOrDefault(s => s.Id == id) is not { } story)
                continue;
            newest ??= story;
            foreach (var development in story.Developments)
                developments.TryAdd(development.Instant, development);
        }
        return newest is null ? null : new StoryHistory(id, newest.Topic, newest.Language, [.. developments.Values]);
    }

    /// <summary>Instants of editions that tell all of it, the newest first.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> ToldInAsync(
        StoryId id,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        if (await stories.FindAsync(id, cancellationToken) is { } running)
            return
            [
                .. running
                    .Developments.Select(d => d.Instant)
                    .Where(instant => instant <= until)
                    .Distinct()
                    .OrderDescending()
                    .Take(MaxEditions),
            ];
        return await InArchiveAsync(id, until, cancellationToken);
    }

    /// <summary>The same where the story itself is past its retention: the word indexes of the archive still name it.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> InArchiveAsync(
        StoryId id,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var days = await archive
            .ListAsync(DateTimeOffset.MinValue, until, cancellationToken)
            .Select(day => day.Instant)
            .Reverse()
            .ToListAsync(cancellationToken);
        var found = new List<DateTimeOffset>();
        foreach (var chunk in days.Chunk(ReadsAtOnce))
        {
            if (found.Count > 0 && found[^1] - chunk[0] > LongestGap)
                break;
            var indexes = await Task.WhenAll(chunk.Select(day => archive.FindAsync(day, cancellationToken)));
            found.AddRange(
                indexes
                    .OfType<EditionIndex>()
                    .Where(index => index.Stories.Any(story => story.Id == id))
                    .Select(index => index.Instant)
            );
            if (found.Count >= MaxEditions)
                break;
        }
        return [.. found.Take(MaxEditions)];
    }
}
