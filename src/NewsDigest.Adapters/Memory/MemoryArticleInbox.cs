using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using NewsDigest.Articles;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Memory;

/// <summary>Documents to be taken in, kept in this process.</summary>
/// <param name="time">Tells when a document arrives.</param>
public sealed class MemoryArticleInbox(TimeProvider time) : IArticleInbox, IDocumentInbox
{
    private readonly ConcurrentDictionary<string, Stored> documents = new(StringComparer.Ordinal);
    private int version;

    /// <summary>All documents put so far, by path.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Documents =>
        documents.ToDictionary(d => d.Key, d => d.Value.Content, StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<bool> PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult(documents.TryAdd(path, Store(path, content)));

    /// <summary>Writes a document as somebody does who drops a file: over one of the same path.</summary>
    public void Drop(string path, ReadOnlyMemory<byte> content) => documents[path] = Store(path, content);

    /// <inheritdoc/>
    public Task<DocumentEntry?> FindAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult(documents.GetValueOrDefault(path)?.Entry);

    /// <inheritdoc/>
    public Task<Document?> ReadAsync(DocumentEntry entry, CancellationToken cancellationToken)
    {
        var stored = documents.GetValueOrDefault(entry.Version.Path);
        return Task.FromResult(
            stored?.Entry.Version == entry.Version
                ? new Document(entry.Version.Path, stored.Content, entry.Arrived)
                : null
        );
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DocumentEntry> ListAsync(
        DateTimeOffset after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        var entries = documents.Values.Select(d => d.Entry).Where(e => e.Arrived > after);
        foreach (var entry in entries.OrderBy(e => e.Version.Path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private Stored Store(string path, ReadOnlyMemory<byte> content)
    {
        var etag = Interlocked.Increment(ref version).ToString(CultureInfo.InvariantCulture);
        return new Stored(
            new DocumentEntry(new DocumentVersion(path, etag), content.Length, time.GetUtcNow()),
            content.ToArray()
        );
    }

    private sealed record Stored(DocumentEntry Entry, ReadOnlyMemory<byte> Content);
}
