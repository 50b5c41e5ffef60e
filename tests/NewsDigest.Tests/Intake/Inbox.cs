using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NewsDigest.Articles;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Tests.Intake;

/// <summary>The inbox as a dictionary.</summary>
internal sealed class Inbox : IDocumentInbox
{
    private readonly SortedDictionary<string, (DocumentEntry Entry, string Content)> documents = new(
        StringComparer.Ordinal
    );
    private int version;

    /// <summary>Documents whose content was read.</summary>
    public int Reads { get; private set; }

    /// <summary>What comes to pass while a content is read.</summary>
    public Action? OnRead { get; set; }

    public void Drop(string path, string content, DateTimeOffset arrived, long? bytes = null)
    {
        var etag = (++version).ToString(CultureInfo.InvariantCulture);
        var entry = new DocumentEntry(new DocumentVersion(path, etag), bytes ?? content.Length, arrived);
        documents[path] = (entry, content);
    }

    public DocumentVersion Version(string path) => documents[path].Entry.Version;

    public Task<DocumentEntry?> FindAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult(documents.TryGetValue(path, out var found) ? found.Entry : null);

    public Task<Document?> ReadAsync(DocumentEntry entry, CancellationToken cancellationToken)
    {
        Reads++;
        OnRead?.Invoke();
        return Task.FromResult(
            documents.TryGetValue(entry.Version.Path, out var found) && found.Entry.Version == entry.Version
                ? new Document(entry.Version.Path, Encoding.UTF8.GetBytes(found.Content), entry.Arrived)
                : null
        );
    }

    public async IAsyncEnumerable<DocumentEntry> ListAsync(
        DateTimeOffset after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        foreach (var (entry, _) in documents.Values.Where(d => d.Entry.Arrived > after).ToList())
            yield return entry;
    }
}
