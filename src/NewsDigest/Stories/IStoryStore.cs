namespace NewsDigest.Stories;

/// <summary>The running stories.</summary>
public interface IStoryStore
{
    /// <summary>Stories last seen after <paramref name="after"/>.</summary>
    IAsyncEnumerable<Story> ReadAsync(DateTimeOffset after, CancellationToken cancellationToken);

    /// <summary>Stores the state of a story.</summary>
    Task SaveAsync(Story story, CancellationToken cancellationToken);

    /// <summary>A story by its id, however long ago it was last seen; null where it is past its retention.</summary>
    Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken);
}
