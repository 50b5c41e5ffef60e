using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Batches of events, each a blob in the container <c>events</c> that is named for its hash.</summary>
public sealed class AzureEventBatchStore(StorageConnection storage) : IEventBatchStore
{
    private const string Extension = ".json";

    private readonly BlobContainerClient container = storage.Container(StorageNames.Events);

    /// <inheritdoc/>
    public Task SaveAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        container.TryAddAsync(id + Extension, new BinaryData(body), "application/json", cancellationToken);

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await container.TryReadAsync(id + Extension, cancellationToken))?.Content.ToMemory();

    /// <inheritdoc/>
    public Task DeleteAsync(string id, CancellationToken cancellationToken) =>
        container.GetBlobClient(id + Extension).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ReadAsync(
        DateTimeOffset before,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.LastModified < before && blob.Name.EndsWith(Extension, StringComparison.Ordinal))
                yield return blob.Name[..^Extension.Length];
        }
    }
}
