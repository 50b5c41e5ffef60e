using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Briefings.Archive;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The word indexes of the site's editions, each a compressed blob beside its edition (<c>words/2026-03-10T060000Z.json</c>);
/// its metadata hold the headline, so that a list of days is one request.
/// </summary>
public sealed class AzureEditionIndexStore(StorageConnection storage) : IEditionIndexStore
{
    private const string Headline = "headline";

    private readonly BlobContainerClient container = storage.Container(StorageNames.Editions);

    /// <inheritdoc/>
    public async Task SaveAsync(EditionIndex index, CancellationToken cancellationToken)
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            JsonSerializer.Serialize(gzip, StoredEditionIndex.From(index), StoredJson.Compact.StoredEditionIndex);
        packed.Position = 0;
        await container
            .GetBlobClient(NameOf(index.Instant))
            .UploadAsync(
                packed,
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/json", ContentEncoding = "gzip" },
                    // Metadata travel in headers, which are ASCII.
                    Metadata = index.Headline is { } headline
                        ? new Dictionary<string, string>
                        {
                            [Headline] = Convert.ToBase64String(Encoding.UTF8.GetBytes(headline)),
                        }
                        : null,
                },
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public async Task<EditionIndex?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var name = NameOf(instant);
        if (await container.TryReadAsync(name, cancellationToken) is not { } blob)
            return null;
        try
        {
            return await ReadAsync(blob.Content, name, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A search over the archive is answered without one day of it.
            storage.Unreadable.Note(StorageNames.Editions, name, fault);
            return null;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedEdition> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var blobs = container.GetBlobsAsync(
            new GetBlobsOptions
            {
                Traits = BlobTraits.Metadata,
                Prefix = EditionBlobNames.Words + EditionBlobNames.Shared(from, until),
            },
            cancellationToken: cancellationToken
        );
        var archived = await blobs
            .Select(blob => (Instant: EditionBlobNames.InstantOf(blob.Name, EditionBlobNames.Words), blob.Metadata))
            .Where(blob => blob.Instant >= from && blob.Instant <= until)
            .OrderBy(blob => blob.Instant)
            .ToListAsync(cancellationToken);
        foreach (var (instant, metadata) in archived)
            yield return new ArchivedEdition(
                instant!.Value,
                metadata.TryGetValue(Headline, out var packed) ? Unpacked(packed) : null
            );
    }

    private static async Task<EditionIndex> ReadAsync(
        BinaryData packed,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var gzip = new GZipStream(packed.ToStream(), CompressionMode.Decompress);
        return StoredJson
            .Read(
                await BinaryData.FromStreamAsync(gzip, cancellationToken),
                StoredJson.Compact.StoredEditionIndex,
                StoredEditionIndex.NewestForm,
                $"The blob {name} in container {StorageNames.Editions}"
            )
            .ToIndex();
    }

    /// <summary>A headline; null where it is damaged: a list of days does not fail for one of them.</summary>
    private static string? Unpacked(string headline)
    {
        var bytes = new byte[headline.Length];
        return Convert.TryFromBase64String(headline, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }

    private static string NameOf(DateTimeOffset instant) => EditionBlobNames.Words + EditionBlobNames.Of(instant);
}
