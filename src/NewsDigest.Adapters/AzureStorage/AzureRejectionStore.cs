using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Articles;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// What could not be read, each a blob in the container <c>rejected</c> that is named for the document and holds the
/// reason as JSON.
/// </summary>
public sealed class AzureRejectionStore(StorageConnection storage) : IRejectionStore
{
    // A blob's name has at most 1,024 characters.
    private const int MaxPath = 900;

    private readonly BlobContainerClient container = storage.Container(StorageNames.Rejected);

    /// <inheritdoc/>
    public async Task SaveAsync(Rejection rejection, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            StoredRejection.From(rejection),
            StoredJson.Compact.StoredRejection
        );
        await container
            .GetBlobClient(NameOf(rejection.Origin))
            .UploadAsync(
                new BinaryData(json),
                new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await container
            .GetBlobsAsync(cancellationToken: cancellationToken)
            .CountAsync(blob => blob.Properties.LastModified >= since, cancellationToken);

    /// <summary>The name of a rejection's blob: the document's path, and a hash that tells its parts apart.</summary>
    internal static string NameOf(DocumentPart origin)
    {
        var hash = StorageKey.HashOf(origin.Path, origin.Part is null ? "" : "part", origin.Part ?? "");
        var path = origin.Path.Length <= MaxPath ? origin.Path : origin.Path[..MaxPath];
        if (char.IsHighSurrogate(path[^1]))
            path = path[..^1];
        return $"{path}.{hash.AsSpan(0, 12)}.json";
    }
}
