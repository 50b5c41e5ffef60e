using System.Net;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Articles;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Documents as they arrived: the blobs of the container <c>articles</c>.</summary>
public sealed class AzureArticleInbox(StorageConnection storage) : IArticleInbox, IDocumentInbox
{
    private readonly BlobContainerClient container = storage.Container(StorageNames.Articles);

    /// <inheritdoc/>
    public Task<bool> PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        container.TryAddAsync(
            path,
            new BinaryData(content),
            path.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/octet-stream",
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<DocumentEntry?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var blob = (
                await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken)
            ).Value;
            return new DocumentEntry(
                new DocumentVersion(path, Quoted(blob.ETag)),
                blob.ContentLength,
                blob.LastModified
            );
        }
        catch (RequestFailedException e)
            when (e.Status == (int)HttpStatusCode.NotFound && e.ErrorCode != "ContainerNotFound")
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<Document?> ReadAsync(DocumentEntry entry, CancellationToken cancellationToken)
    {
        var (path, version) = entry.Version;
        var blob = await container.TryReadAsync(path, cancellationToken, version);
        return blob is null
            ? null
            : new Document(
                path,
                blob.Content.ToMemory(),
                entry.Arrived,
                PublishedTime.InMetadata(blob.Details.Metadata)
            );
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DocumentEntry> ListAsync(
        DateTimeOffset after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties is { LastModified: { } written, ETag: { } etag, ContentLength: { } bytes })
            {
                if (written > after)
                    yield return new DocumentEntry(new DocumentVersion(blob.Name, Quoted(etag)), bytes, written);
            }
        }
    }

    // The service writes it with quotation marks in a header and without in a listing; one state has one mark.
    private static string Quoted(ETag etag) => etag.ToString("H");
}
