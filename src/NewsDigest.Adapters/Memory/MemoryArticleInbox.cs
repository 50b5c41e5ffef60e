using System.Collections.Concurrent;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Memory;

/// <summary>Documents to be taken in, kept in this process.</summary>
public sealed class MemoryArticleInbox : IArticleInbox
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> documents = new(StringComparer.Ordinal);

    /// <summary>All documents put so far, by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Documents => documents;

    /// <inheritdoc/>
    public Task<bool> PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(documents.TryAdd(path, content.ToArray()));
}
