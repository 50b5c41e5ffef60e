namespace NewsDigest.Feeds.Polling;

/// <summary>Where documents arrive that are to be taken in.</summary>
public interface IArticleInbox
{
    /// <summary>Writes a document, unless there is one of that path already: then nothing changes and false is returned.</summary>
    Task<bool> PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
