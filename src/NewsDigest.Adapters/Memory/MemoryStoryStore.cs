using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.Memory;

/// <summary>The running stories, kept in this process.</summary>
public sealed class MemoryStoryStore : IStoryStore
{
    private readonly ConcurrentDictionary<StoryId, Story> stories = new();

    /// <inheritdoc/>
    public async IAsyncEnumerable<Story> ReadAsync(
        DateTimeOffset after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        foreach (var story in stories.Values.Where(s => s.LastSeen > after))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return story;
        }
    }

    /// <inheritdoc/>
    public Task SaveAsync(Story story, CancellationToken cancellationToken)
    {
        stories[story.Id] = story;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken) =>
        Task.FromResult(stories.GetValueOrDefault(id));
}
