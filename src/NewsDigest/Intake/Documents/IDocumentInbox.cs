using NewsDigest.Articles;

namespace NewsDigest.Intake.Documents;

/// <summary>Where documents lie that people dropped or feeds brought.</summary>
public interface IDocumentInbox
{
    /// <summary>The document at a path as it is now, or null where it is gone.</summary>
    Task<DocumentEntry?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>The content of one state of a document, or null where that state is gone.</summary>
    Task<Document?> ReadAsync(DocumentEntry entry, CancellationToken cancellationToken);

    /// <summary>All documents written after an instant (UTC), in the order of their paths.</summary>
    IAsyncEnumerable<DocumentEntry> ListAsync(DateTimeOffset after, CancellationToken cancellationToken);
}
