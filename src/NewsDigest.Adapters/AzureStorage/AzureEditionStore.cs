using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// Editions, each a blob in the container <c>editions</c> that is named for its instant
/// (<c>2026-03-10T060000Z.json</c>). The last ones read are kept: each range of readers asks for its edition, and is answered
/// without its content as long as the blob is the one that was read.
/// </summary>
public sealed class AzureEditionStore(StorageConnection storage) : IEditionStore
{
    // The newest edition is seldom older; where it is, all names are read.
    private const int DaysLookedAtOneByOne = 4;

    private const int MaxKept = 3;

    private readonly Lock gate = new();
    private readonly List<(Edition Edition, ETag Version)> kept = [];
    private readonly BlobContainerClient container = storage.Container(StorageNames.Editions);

    /// <inheritdoc/>
    public async Task<Edition> SaveAsync(Edition edition, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(StoredEdition.From(edition), StoredJson.Compact.StoredEdition);
        var name = EditionBlobNames.Of(edition.Instant);
        while (true)
        {
            if (await container.TryAddAsync(name, new BinaryData(json), "application/json", cancellationToken))
                return edition;
            // Null where it was withdrawn meanwhile.
            if (await FindAsync(edition.Instant, cancellationToken) is { } earlier)
                return earlier;
        }
    }

    /// <inheritdoc/>
    public async Task<Edition?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var name = EditionBlobNames.Of(instant);
        var known = FindKept(instant);
        var (isKnown, blob) = await container.TryReadNewAsync(name, known?.Version, cancellationToken);
        if (isKnown)
            return known!.Value.Edition;
        if (blob is null)
            return null;
        var edition = StoredJson
            .Read(
                blob.Content,
                StoredJson.Compact.StoredEdition,
                StoredEdition.NewestForm,
                $"The blob {name} in container {StorageNames.Editions}"
            )
            .ToEdition();
        Keep(edition, blob.Details.ETag);
        return edition;
    }

    /// <inheritdoc/>
    public async Task<Edition?> FindNewestAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var newest = await NewestInstantAsync(until, cancellationToken);
        return newest is null ? null : await FindAsync(newest.Value, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DateTimeOffset> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var blobs = container.GetBlobsAsync(
            new GetBlobsOptions { Prefix = EditionBlobNames.Shared(from, until) },
            cancellationToken: cancellationToken
        );
        // Names are in the order of time but for fractions of a second.
        var instants = await blobs
            .Select(blob => EditionBlobNames.InstantOf(blob.Name))
            .Where(instant => instant >= from && instant <= until)
            .OrderBy(instant => instant)
            .ToListAsync(cancellationToken);
        foreach (var instant in instants)
            yield return instant!.Value;
    }

    private async Task<DateTimeOffset?> NewestInstantAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(until.UtcDateTime);
        for (var back = 0; back < DaysLookedAtOneByOne && day.DayNumber >= back; back++)
        {
            var prefix = StorageKey.Date(day.AddDays(-back));
            if (await NewestInstantAsync(prefix, until, cancellationToken) is { } instant)
                return instant;
        }
        return await NewestInstantAsync("", until, cancellationToken);
    }

    private async Task<DateTimeOffset?> NewestInstantAsync(
        string prefix,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? newest = null;
        var blobs = container.GetBlobsAsync(
            new GetBlobsOptions { Prefix = prefix },
            cancellationToken: cancellationToken
        );
        await foreach (var blob in blobs)
        {
            if (EditionBlobNames.InstantOf(blob.Name) is { } instant && instant <= until && !(instant <= newest))
                newest = instant;
        }
        return newest;
    }

    private (Edition Edition, ETag Version)? FindKept(DateTimeOffset instant)
    {
        lock (gate)
            return kept.FindIndex(k => k.Edition.Instant == instant) is var at and >= 0 ? kept[at] : null;
    }

    private void Keep(Edition edition, ETag version)
    {
        lock (gate)
        {
            kept.RemoveAll(k => k.Edition.Instant == edition.Instant);
            kept.Insert(0, (edition, version));
            if (kept.Count > MaxKept)
                kept.RemoveAt(MaxKept);
        }
    }
}
