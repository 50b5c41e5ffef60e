using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>Reads and writes of blobs where to be too late is an outcome, not a fault.</summary>
public static class ConditionalBlobWrites
{
    /// <summary>Writes a blob unless there is one of its name; false where there is.</summary>
    public static async Task<bool> TryAddAsync(
        this BlobContainerClient container,
        string name,
        BinaryData content,
        string contentType,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await container
                .GetBlobClient(name)
                .UploadAsync(
                    content,
                    new BlobUploadOptions
                    {
                        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                        HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                    },
                    cancellationToken
                );
            return true;
        }
        catch (RequestFailedException e)
            when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists || e.Status == (int)HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    /// <summary>The content of a blob, of one version where one is given; null where there is none or it changed.</summary>
    public static async Task<BlobDownloadResult?> TryReadAsync(
        this BlobContainerClient container,
        string name,
        CancellationToken cancellationToken,
        string? version = null
    )
    {
        try
        {
            return await container
                .GetBlobClient(name)
                .DownloadContentAsync(
                    new BlobDownloadOptions
                    {
                        Conditions = version is null ? null : new BlobRequestConditions { IfMatch = new ETag(version) },
                    },
                    cancellationToken
                );
        }
        catch (RequestFailedException e)
            when (e.ErrorCode == BlobErrorCode.BlobNotFound || e.Status == (int)HttpStatusCode.PreconditionFailed)
        {
            return null;
        }
    }

    /// <summary>
    /// The content of a blob unless it is still of a version that is known; then no content is sent. No content either where
    /// there is no blob.
    /// </summary>
    public static async Task<(bool IsKnown, BlobDownloadResult? Blob)> TryReadNewAsync(
        this BlobContainerClient container,
        string name,
        ETag? known,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await container
                .GetBlobClient(name)
                .DownloadContentAsync(
                    new BlobDownloadOptions
                    {
                        Conditions = known is null ? null : new BlobRequestConditions { IfNoneMatch = known },
                    },
                    cancellationToken
                );
            var isKnown = answer.GetRawResponse().Status == (int)HttpStatusCode.NotModified;
            return (isKnown, isKnown ? null : answer.Value);
        }
        catch (RequestFailedException e) when (e.Status == (int)HttpStatusCode.NotModified)
        {
            return (true, null);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return (false, null);
        }
    }
}
